import { execFile } from "node:child_process";
import { appendFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { moduleName } from "@scripts/generate/names";
import { build } from "esbuild";
import { createSyntheticWorkspace, type SyntheticWorkspace } from "./synthetic-workspace.ts";

const run = promisify(execFile);

/** How a workspace with so many providers behaves. Times are turbo's own, in seconds, but for the type check's. */
export interface Scale {
  readonly providers: number;
  readonly cold: number;
  /** The median of some runs. */
  readonly nothingChanged: number;
  readonly oneChanged: number;
  /** The plain command on one of the contracts. */
  readonly plain: number;
  readonly facadeTypecheck: number;
  /** Providers of which something is in the bundle of an application that imports one from the facade. */
  readonly bundled: number;
}

export async function measureScale(count: number): Promise<Scale> {
  const synthetic = await createSyntheticWorkspace(count);
  try {
    const cold = await generate(synthetic);
    const nothingChanged = median([await generate(synthetic), await generate(synthetic), await generate(synthetic)]);
    const oneChanged = median([await change(synthetic, 1), await change(synthetic, 2), await change(synthetic, 3)]);
    const plain = median([
      await generatePlainly(synthetic),
      await generatePlainly(synthetic),
      await generatePlainly(synthetic),
    ]);
    return { providers: count, cold, nothingChanged, oneChanged, plain, ...(await facade(synthetic)) };
  } finally {
    synthetic.remove();
  }
}

async function change(synthetic: SyntheticWorkspace, round: number): Promise<number> {
  const [first = ""] = synthetic.providers;
  appendFileSync(join(synthetic.folder, "specs", first, "openapi.yaml"), `# ${round}\n`);
  return generate(synthetic);
}

async function generate({ folder }: SyntheticWorkspace): Promise<number> {
  const { stdout } = await run("turbo", ["run", "generate", "--output-logs=errors-only"], {
    cwd: folder,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    maxBuffer: 64 * 1024 * 1024,
  });
  return seconds(stdout);
}

async function generatePlainly({ folder, providers }: SyntheticWorkspace): Promise<number> {
  const start = performance.now();
  const command = join(dirname(fileURLToPath(import.meta.resolve("openapi-typescript"))), "..", "bin", "cli.js");
  const contract = join("specs", providers[0] ?? "", "openapi.yaml");
  await run(process.execPath, [command, contract, "--output", "plain.ts"], { cwd: folder });
  return (performance.now() - start) / 1000;
}

/** `Time: 1m2.5s`, `13ms`. */
function seconds(output: string): number {
  const [, minutes, number, unit] = /Time:\s+(?:(\d+)m)?\s*([\d.]+)(ms|s)/.exec(output) ?? [];
  if (number === undefined) {
    throw new Error(`turbo told no time: ${output}`);
  }
  return Number(minutes ?? 0) * 60 + Number(number) / (unit === "ms" ? 1000 : 1);
}

async function facade({ folder, providers }: SyntheticWorkspace): Promise<Pick<Scale, "facadeTypecheck" | "bundled">> {
  const start = performance.now();
  await run("tsc", [], { cwd: join(folder, "packages/filespec") });
  const facadeTypecheck = (performance.now() - start) / 1000;
  const name = moduleName(providers[0] ?? "");
  const { metafile } = await build({
    stdin: {
      contents: `import { ${name} } from "filespec"; globalThis.client = ${name}.createClient({});`,
      resolveDir: join(folder, "scripts"),
    },
    // Nothing is built here.
    conditions: ["@filespec/source"],
    nodePaths: [join(folder, "packages")],
    bundle: true,
    minify: true,
    format: "esm",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const shipped = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const bundled = providers.filter((each) => shipped.some((path) => path.includes(`packages/${each}/`)));
  return { facadeTypecheck, bundled: bundled.length };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
