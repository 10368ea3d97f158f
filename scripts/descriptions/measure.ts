import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { generateClient } from "@scripts/generate";
import { readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { type Compiler, compile } from "@scripts/test-kit/compilers";
import openapiTS, { astToString } from "openapi-typescript";
import { fileOf } from "./list.ts";

/** Milliseconds of ours and of what it is held against, and their ratio: of the pair whose ratio is in the middle. */
export interface Measured {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

const provider = "github-com";

/** How long GitHub's client takes to generate in a workspace that has it, beside openapi-typescript alone on GitHub's JSON. */
export async function measureGeneration(workspace: string, pairs = 5): Promise<Measured[]> {
  const file = fileOf({ name: "github.com" });
  const theirCommand = join(dirname(fileURLToPath(import.meta.resolve("openapi-typescript"))), "..", "bin", "cli.js");
  const cwd = join(workspace, "packages", provider);
  const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd });
  return [
    await inPairs(
      "generation in one process",
      pairs,
      async () => generateClient(readContract(contractFile(workspace, provider), workspace), provider),
      async () => astToString(await openapiTS(pathToFileURL(file), { silent: true })),
    ),
    await inPairs(
      "generation as a command, which lints",
      pairs,
      () => node("--conditions=@filespec/source", "../../scripts/generate/provider.ts"),
      () => node(theirCommand, file, "--output", join(workspace, "github.ts")),
    ),
  ];
}

const ourCall = `import { createClient } from "@filespec/github-com";
const client = createClient({});
export const name: string = (await client.reposGet({ owner: "a", repo: "b" })).full_name;
`;
const theirCall = `import createClient from "openapi-fetch";
import type { paths } from "../../packages/github-com/src/paths.gen.ts";
const client = createClient<paths>({});
const { data } = await client.GET("/repos/{owner}/{repo}", { params: { path: { owner: "a", repo: "b" } } });
export const name: string | undefined = data?.full_name;
`;

/** How long a client of GitHub that makes one call takes to type-check, beside openapi-fetch with the same types. */
export async function measureTypecheck(workspace: string, pairs = 3): Promise<Measured[]> {
  const projects = Object.entries({ ours: ourCall, theirs: theirCall }).map(([name, code]) =>
    project(workspace, name, code),
  );
  const check = async (compiler: Compiler, file = ""): Promise<void> => {
    const complaints = (await compile(compiler, file)).trim();
    if (complaints !== "") {
      throw new Error(complaints);
    }
  };
  const measured: Measured[] = [];
  for (const compiler of ["TypeScript 7", "TypeScript 5.9"] as const) {
    const [ours, theirs] = projects.map((each) => () => check(compiler, each));
    measured.push(await inPairs(`type check by ${compiler}`, pairs, ours, theirs));
  }
  return measured;
}

/** A project of one file beside the packages, which finds them and openapi-fetch. */
function project(workspace: string, name: string, code: string): string {
  const folder = join(workspace, "measured", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "call.ts"), code);
  const core = join(workspace, "packages", "core");
  const paths = {
    [`@filespec/${provider}`]: [join(workspace, "packages", provider, "src", "index.ts")],
    "@filespec/core": [join(core, "src", "index.ts")],
    "@filespec/core/errors": [join(core, "src", "errors", "index.ts")],
    "openapi-fetch": [join(core, "node_modules", "openapi-fetch", "dist", "index.d.mts")],
  };
  const file = join(folder, "tsconfig.json");
  writeFileSync(
    file,
    JSON.stringify({ extends: "../../tsconfig.json", compilerOptions: { paths }, include: ["call.ts"] }),
  );
  return file;
}

/** Runs both in turn, since a machine's speed changes; a first pair warms up and does not count. */
async function inPairs(
  what: string,
  pairs: number,
  runOurs: () => Promise<unknown> = async () => {},
  runTheirs: () => Promise<unknown> = async () => {},
): Promise<Measured> {
  const measured: Measured[] = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const ours = await time(runOurs);
    const theirs = await time(runTheirs);
    measured.push({ what, ours, theirs, ratio: ours / theirs });
  }
  const sorted = measured.slice(1).sort((one, other) => one.ratio - other.ratio);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) {
    throw new Error("nothing was measured");
  }
  return median;
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
