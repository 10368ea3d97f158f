import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Compiler } from "@scripts/test-kit/compilers";
import openapiTS, { astToString } from "openapi-typescript";
import { compile } from "./compile.ts";
import { generateAdapted } from "./generate-adapted.ts";
import { fileOf } from "./list.ts";
import { tryDescriptions } from "./try-descriptions.ts";

/** Milliseconds of ours and of what it is held against, and their ratio: of the pair whose ratio is in the middle. */
export interface Measured {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

const github = { name: "github.com", why: "" };

/** How long it takes to generate from GitHub's description, beside openapi-typescript alone: in a process, and as commands. */
export async function measureGeneration(pairs = 5): Promise<Measured[]> {
  const file = fileOf(github);
  const folder = mkdtempSync(join(tmpdir(), "filespec-"));
  const command = fileURLToPath(new URL("./generate-description.ts", import.meta.url));
  const theirCommand = join(dirname(fileURLToPath(import.meta.resolve("openapi-typescript"))), "..", "bin", "cli.js");
  const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: folder });
  try {
    return [
      await inPairs(
        "generation in one process",
        pairs,
        async () => generateAdapted(file, dirname(file), "github"),
        async () => astToString(await openapiTS(pathToFileURL(file), { silent: true })),
      ),
      await inPairs(
        "generation as a command",
        pairs,
        () => node("--conditions=@filespec/source", command, file, "github", folder),
        () => node(theirCommand, file, "--output", join(folder, "github.ts")),
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ourCall = `import { createClient } from "../github.com/index.ts";
const client = createClient({});
export const name: string = (await client.reposGet({ owner: "a", repo: "b" })).full_name;
`;
const theirCall = `import createClient from "openapi-fetch";
import type { paths } from "../github.com/paths.gen.ts";
const client = createClient<paths>({});
const { data } = await client.GET("/repos/{owner}/{repo}", { params: { path: { owner: "a", repo: "b" } } });
export const name: string | undefined = data?.full_name;
`;

/** How long a client of GitHub that makes one call takes to type-check, beside openapi-fetch with the same types. */
export async function measureTypecheck(pairs = 3): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "filespec-"));
  try {
    await tryDescriptions(folder, [github], []);
    for (const [name, code] of Object.entries({ ours: ourCall, theirs: theirCall })) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "call.ts"), code);
    }
    const check = async (compiler: Compiler, name: string) => {
      const { complaints } = await compile(folder, compiler, [`${name}/call.ts`]);
      if (complaints.length > 0) {
        throw new Error(complaints.join("\n"));
      }
    };
    const measured: Measured[] = [];
    for (const compiler of ["TypeScript 7", "TypeScript 5.9"] as const) {
      const what = `type check by ${compiler}`;
      measured.push(
        await inPairs(
          what,
          pairs,
          () => check(compiler, "ours"),
          () => check(compiler, "theirs"),
        ),
      );
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs both in turn, since a machine's speed changes; a first pair warms up and does not count. */
async function inPairs(
  what: string,
  pairs: number,
  runOurs: () => Promise<unknown>,
  runTheirs: () => Promise<unknown>,
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
