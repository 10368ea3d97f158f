import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { type Manifest, merge } from "./merge.ts";

/** What follows from a provider's name and its API's title, by path below the workspace. The version is made by hand. */
export function providerManifests(
  workspace: string,
  provider: string,
  title: string,
  hasPaths: boolean,
): Map<string, Manifest | string> {
  return new Map<string, Manifest | string>([
    [
      `specs/${provider}/package.json`,
      {
        name: `@filespec/${provider}-contract`,
        version: undefined,
        private: true,
        scripts: {
          lint: "node ../../scripts/redocly/contract.ts",
        },
      },
    ],
    [`packages/${provider}/package.json`, packageManifest(workspace, provider, title, hasPaths)],
    [`packages/${provider}/tsconfig.json`, '{ "extends": "../../tsconfig.json", "include": ["src", "test"] }\n'],
    [`packages/${provider}/tsconfig.build.json`, '{ "extends": "../../tsconfig.build.json" }\n'],
  ]);
}

function packageManifest(workspace: string, provider: string, title: string, hasPaths: boolean): Manifest {
  const generate = "node --conditions=@filespec/source ../../scripts/generate/provider.ts";
  return {
    name: `@filespec/${provider}`,
    version: undefined,
    description: `Typed client of the ${title.replace(/\s+/g, " ").trim()}`,
    keywords: [provider, "filespec", "api", "client", "sdk", "openapi", "typescript"],
    ...published(workspace, provider),
    exports: providerExports(hasPaths),
    ...publishConfig,
    scripts: {
      build: "tsc -p tsconfig.build.json",
      fresh: `${generate} --check`,
      generate,
      test: "vitest run --config ../../vitest.config.ts",
      typecheck: "tsc",
    },
    dependencies: { "@filespec/core": "workspace:*" },
    devDependencies: {
      [`@filespec/${provider}-contract`]: "workspace:*",
      "@scripts/conformance": "workspace:*",
      "@scripts/generate": "workspace:*",
    },
  };
}

function providerExports(hasPaths: boolean): Manifest {
  return {
    ".": entry("index"),
    "./mock": entry("mock.gen"),
    "./openapi.json": "./src/openapi.gen.json",
    "./operations": entry("operations"),
    "./paths": hasPaths ? entry("paths") : null,
    "./validate": entry("validate.gen"),
  };
}

function entry(module: string): Manifest {
  return {
    "@filespec/source": `./src/${module}.ts`,
    types: `./dist/${module}.d.ts`,
    default: `./dist/${module}.js`,
  };
}

/** What follows in core's manifest. */
export function coreManifest(workspace: string, { exports, keywords, description }: Manifest): Manifest {
  return {
    name: "@filespec/core",
    version: undefined,
    description,
    keywords,
    ...published(workspace, "core"),
    exports,
    ...publishConfig,
  };
}

/** The facade's manifest with the providers that there are, and no others, among its dependencies and entries. */
export function facadeManifest(workspace: string, manifest: Manifest): Manifest {
  const providers = listProviders(workspace);
  const { description, keywords, dependencies } = manifest;
  const others = Object.entries(Object(dependencies)).filter(([name]) => !name.startsWith("@filespec/"));
  const own = providers.map((each) => [`@filespec/${each}`, "workspace:*"]);
  const entries = providers.flatMap((each) => subpaths(workspace, each));
  const derived = {
    name: "filespec",
    version: undefined,
    description,
    keywords,
    ...published(workspace, "filespec"),
    exports: {},
    ...publishConfig,
  };
  return {
    ...merge(manifest, derived),
    exports: { ".": entry("index.gen"), ...Object.fromEntries(entries) },
    dependencies: Object.fromEntries([...others, ...own].sort()),
  };
}

/** The entries of a provider's package, as subpaths of the facade. */
function subpaths(workspace: string, provider: string): [path: string, entry: Manifest | string][] {
  return Object.entries(providerExports(hasPaths(workspace, provider)))
    .filter(([, each]) => each !== null)
    .map(([path, each]) => [
      `./${provider}${path.slice(1)}`,
      // Where an entry is a file that is copied, the facade has its own copy.
      typeof each === "string" ? each.replace("/src/", `/src/${provider}/`) : entry(`${provider}${path.slice(1)}.gen`),
    ]);
}

/** Whether a provider's package has the entry `paths`. */
export function hasPaths(workspace: string, provider: string): boolean {
  return existsSync(join(workspace, "packages", provider, "src/paths.ts"));
}

/** What the manifests of all published packages say. */
function published(workspace: string, folder: string): Manifest {
  return {
    ...links(workspace, folder),
    license: "MIT",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    // `src` is what declaration maps point to.
    files: ["dist", "src", "!src/**/*.test.ts", "CHANGELOG.md", "AGENTS.md", "llms.txt"],
  };
}

const publishConfig: Manifest = { publishConfig: { access: "public", provenance: true } };

/** Where a package is developed, once the workspace's manifest says it in `repository`. */
function links(workspace: string, folder: string): Manifest {
  const { repository }: Manifest = JSON.parse(readFileSync(join(workspace, "package.json"), "utf8"));
  if (typeof repository !== "string") {
    return { homepage: null, bugs: null, repository: null };
  }
  const directory = `packages/${folder}`;
  return {
    homepage: `${repository}/tree/main/${directory}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: "git", url: `git+${repository}.git`, directory },
  };
}
