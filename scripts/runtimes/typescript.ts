import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "@scripts/command";
import { clientView, methodsOf } from "@scripts/generate/client-view";
import { readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import type { Consumer } from "@scripts/test-kit/consumer";
import { workspace } from "@scripts/test-kit/workspace";
import type { Installed } from "./install.ts";

/** How a version of TypeScript did. */
export interface TypeScriptResult {
  readonly version: string;
  readonly skipped?: string | undefined;
  readonly projects: { readonly [project in ProjectName]?: Compiled };
}

export interface Compiled {
  /** Whether it compiles: also the declarations of all packages, or only without them (`skipLibCheck`). */
  readonly verdict: "yes" | "with `skipLibCheck`" | "no";
  /** What the compiler says against it. */
  readonly complaints: string;
}

type ProjectName = keyof typeof projects;

/** What is compiled, by the title of its column. */
const projects = {
  "Node, without the DOM's types": {
    module: "nodenext",
    lib: ["es2022"],
    types: ["node"],
    isolatedDeclarations: true,
    files: ["entries"],
  },
  "a bundler, with the DOM's types": {
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom", "dom.iterable"],
    files: ["declarations", "types"],
  },
  "CommonJS, in Node": { module: "nodenext", lib: ["es2022"], types: ["node"], skipLibCheck: true, files: ["common"] },
} satisfies { readonly [title: string]: Project };

interface Project {
  readonly [option: string]: unknown;
  readonly files: readonly string[];
}

// `Object.keys` gives strings, as an object may have more keys than its type.
export const projectNames: readonly ProjectName[] = Object.keys(projects) as ProjectName[];

/** Writes the projects into the consumer's, and gives what compiles them with each version. */
export function tryTypeScript(
  consumer: Consumer,
  installed: Installed,
  provider: string,
): (() => Promise<TypeScriptResult>)[] {
  writeSources(consumer, provider);
  // Under pnpm, an application can import what it names alone, and core comes with a provider: declarations must not need it.
  rmSync(join(consumer.folder, "node_modules/@filespec/core"), { recursive: true, force: true });
  return installed.names
    .filter((name) => name.startsWith("typescript-"))
    .map((name) => async () => {
      const version = installed.version(name);
      const found = installed.find(name);
      if (found === undefined) {
        return { version, projects: {}, skipped: installed.skipped.get(name)?.reason };
      }
      const compiler = join(found, "bin/tsc");
      const compiled: { [project in ProjectName]?: Compiled } = {};
      for (const project of projectNames) {
        compiled[project] = await tryProject(consumer, compiler, version, project);
      }
      return { version, projects: compiled };
    });
}

async function tryProject(consumer: Consumer, compiler: string, version: string, name: ProjectName): Promise<Compiled> {
  const complaints = await compile(consumer, compiler, version, name, []);
  if (complaints === "") {
    return { verdict: "yes", complaints };
  }
  const ours = complaints.split("\n").filter((line) => /^(typescript|node_modules\/.*\/@filespec)\//.test(line));
  const rest = ours.length > 0 ? "" : await compile(consumer, compiler, version, name, ["--skipLibCheck"]);
  return ours.length > 0 || rest !== ""
    ? { verdict: "no", complaints: ours.join("\n") || rest }
    : { verdict: "with `skipLibCheck`", complaints };
}

async function compile(
  consumer: Consumer,
  compiler: string,
  version: string,
  name: ProjectName,
  flags: readonly string[],
): Promise<string> {
  const { files, ...options }: Project = projects[name];
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const id = `${version}-${files[0]}`;
  const compilerOptions = {
    target: "es2022",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: "typescript",
    outDir: join("declarations", id),
    ...options,
    // Before 5.5, there was no such option.
    isolatedDeclarations: options.isolatedDeclarations && (major > 5 || minor >= 5) ? true : undefined,
  };
  const project = join(consumer.folder, `tsconfig.${id}.json`);
  const include = files.map((file) => `typescript/${file}`);
  writeFileSync(project, JSON.stringify({ compilerOptions, include }));
  const command = [process.execPath, compiler, "-p", project, "--pretty", "false", ...flags] as const;
  const { stdout, stderr, exitCode } = await runToEnd(command, { cwd: consumer.folder });
  return exitCode === 0 ? "" : `${stdout}${stderr}`.trim();
}

/** A provider's package in whole: its entries, what is inferred from its client, its own type tests. */
function writeSources(consumer: Consumer, provider: string): void {
  const name = `@filespec/${provider}`;
  const manifest: { readonly exports: object } = JSON.parse(
    readFileSync(join(workspace, "packages", provider, "package.json"), "utf8"),
  );
  const entries = Object.keys(manifest.exports).filter((entry) => entry !== "." && !entry.endsWith(".json"));
  const { facts } = readContract(contractFile(workspace, provider), workspace);
  const methods = methodsOf(clientView(facts, provider)).map(({ operationId }) => operationId);
  const client = `import { type Client, createClient } from "${name}";
export const client: Client = createClient();
`;
  consumer.write(
    "typescript/entries/index.ts",
    `${client}export * from "${name}";
${entries.map((entry) => `export * as ${entry.replace(/\W/g, "")} from "${name}${entry.slice(1)}";\n`).join("")}`,
  );
  consumer.write(
    "typescript/declarations/index.ts",
    `import { createClient } from "${name}";
export const client = createClient();
export const { ${methods.join(", ")} } = client;
export const { ${methods.map((each) => `${each}: ${each}Safe`).join(", ")} } = client.safe;
`,
  );
  consumer.write("typescript/common/index.cts", client);
  const typeTests = join(workspace, "packages", provider, "test/types.ts");
  consumer.write("typescript/types/index.ts", readFileSync(typeTests, "utf8"));
}
