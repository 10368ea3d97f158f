// usage: pnpm manifests [--check]
// Brings what follows from a provider's name in manifests to what it gives; with --check, says where it differs.

import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { runCommand } from "@scripts/command";
import { visible } from "@scripts/generate/source-text";
import { ContractError, type Problem, readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { sync as writeFileAtomic } from "write-file-atomic";
import { type Manifest, merge, misses } from "./merge.ts";

/** What follows from a provider's name and its API's title, by path below the workspace. The version is made by hand. */
export function providerManifests(provider: string, title: string, hasPaths: boolean): Map<string, Manifest | string> {
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
    [`packages/${provider}/package.json`, packageManifest(provider, title, hasPaths)],
    [`packages/${provider}/tsconfig.json`, '{ "extends": "../../tsconfig.json", "include": ["src", "test"] }\n'],
    [`packages/${provider}/tsconfig.build.json`, '{ "extends": "../../tsconfig.build.json" }\n'],
  ]);
}

function packageManifest(provider: string, title: string, hasPaths: boolean): Manifest {
  const generate = "node --conditions=@filespec/source ../../scripts/generate/provider.ts";
  return {
    name: `@filespec/${provider}`,
    version: undefined,
    description: `Typed client of the ${title.replace(/\s+/g, " ").trim()}`,
    license: "MIT",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    files: ["dist", "src/openapi.gen.json"],
    exports: {
      ".": { "@filespec/source": "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./mock": {
        "@filespec/source": "./src/mock.gen.ts",
        types: "./dist/mock.gen.d.ts",
        default: "./dist/mock.gen.js",
      },
      "./openapi.json": "./src/openapi.gen.json",
      "./operations": {
        "@filespec/source": "./src/operations.ts",
        types: "./dist/operations.d.ts",
        default: "./dist/operations.js",
      },
      "./paths": hasPaths
        ? { "@filespec/source": "./src/paths.ts", types: "./dist/paths.d.ts", default: "./dist/paths.js" }
        : null,
      "./validate": {
        "@filespec/source": "./src/validate.gen.ts",
        types: "./dist/validate.gen.d.ts",
        default: "./dist/validate.gen.js",
      },
    },
    publishConfig: { access: "public" },
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

/** The facade's manifest with these providers, and no others, among its dependencies. */
export function facadeManifest(manifest: Manifest, providers: readonly string[]): Manifest {
  const others = Object.entries(Object(manifest.dependencies)).filter(([name]) => !name.startsWith("@filespec/"));
  const own = providers.map((each) => [`@filespec/${each}`, "workspace:*"]);
  return { ...manifest, dependencies: Object.fromEntries([...others, ...own].sort()) };
}

/** What is to be written where, so that each manifest is what follows from its provider: nothing if all are. */
export function manifestChanges(workspace: string): Map<string, string> {
  const providers = listProviders(workspace);
  const changes = new Map<string, string>();
  for (const provider of providers) {
    const { facts } = readContract(contractFile(workspace, provider), workspace);
    const hasPaths = existsSync(join(workspace, "packages", provider, "src/paths.ts"));
    for (const [path, derived] of providerManifests(provider, facts.info.title || provider, hasPaths)) {
      const text = readIfThere(join(workspace, path));
      if (typeof derived === "string" ? text !== derived : misses(parse(text, path), derived)) {
        changes.set(path, typeof derived === "string" ? derived : json(merge(parse(text, path), derived)));
      }
    }
  }
  const path = "packages/filespec/package.json";
  const manifest = parse(readIfThere(join(workspace, path)), path);
  const facade = facadeManifest(manifest, providers);
  return isDeepStrictEqual(facade, manifest) ? changes : changes.set(path, json(facade));
}

/** A manifest as Biome formats it, with everything in it that is not seen written out. */
export function json(manifest: Manifest): string {
  return `${visible(JSON.stringify(manifest, null, 2))}\n`;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function parse(text: string | undefined, path: string): Manifest {
  if (text === undefined) {
    return {};
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ContractError([problem(path, cause instanceof Error ? cause.message : `${cause}`, "fix the JSON")]);
  }
}

function problem(file: string, what: string, fix: string): Problem {
  return { file, line: 1, column: 1, path: "", what, fix };
}

if (import.meta.main) {
  await runCommand("pnpm manifests [--check]", async () => {
    const { values } = parseArgs({ options: { check: { type: "boolean" } } });
    const workspace = process.cwd();
    const changes = manifestChanges(workspace);
    if (values.check && changes.size > 0) {
      const fix = "run `pnpm manifests`, then `pnpm install`, and commit the result";
      throw new ContractError(
        [...changes.keys()].map((path) => problem(path, "not what follows from the provider", fix)),
      );
    }
    for (const [path, text] of changes) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileAtomic(join(workspace, path), text);
    }
    return 0;
  });
}
