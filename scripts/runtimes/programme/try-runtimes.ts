import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "@scripts/command";
import { browserPath } from "@scripts/review/testing/find-browser";
import type { Consumer } from "@scripts/test-kit/consumer";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { type Installed, nodeProgram } from "../install.ts";
import { type Origins, stepNames, type Verdict } from "./programme.ts";
import type { ChosenProvider } from "./subject.ts";

/** How a runtime did. */
export interface RuntimeResult {
  readonly name: string;
  /** Undefined where it is the machine's own. */
  readonly version: string | undefined;
  readonly verdicts: readonly Verdict[];
  /** Whether `require()` of the package gives the client; undefined where there is no `require()`. */
  readonly requires: boolean | undefined;
  readonly skipped?: string | undefined;
}

/** Milliseconds after which a runtime that hangs is ended. */
const longest = 60_000;

/** Writes the programme into the consumer's project, and gives what runs it in each runtime. */
export async function tryRuntimes(
  consumer: Consumer,
  installed: Installed,
  chosen: ChosenProvider,
  origins: Origins,
): Promise<(() => Promise<RuntimeResult>)[]> {
  const files = await writeProgramme(consumer, chosen, origins);
  const processes = installed.names.flatMap((name) => {
    const command = commandOf(name);
    return command ? [{ name, command }] : [];
  });
  return [
    ...processes.map(({ name, command }) => async (): Promise<RuntimeResult> => {
      const version = installed.version(name);
      const folder = installed.find(name);
      if (folder === undefined) {
        return { name, version, verdicts: [], requires: undefined, skipped: installed.skipped.get(name)?.reason };
      }
      const run = (file: string): Promise<string> => runFile(command(folder, file), consumer.folder);
      const verdicts = readVerdicts(await run(name === "workerd" ? files.workerd : files.module));
      const requires = name === "workerd" ? undefined : (await run(files.common)).includes("required function");
      return { name, version, verdicts, requires };
    }),
    () => tryChromium(files.browser, origins.other),
  ];
}

type Command = readonly [string, ...string[]];

/** How a file is run, for what is a runtime. */
function commandOf(name: string): ((folder: string, file: string) => Command) | undefined {
  const suffix = process.platform === "win32" ? ".exe" : "";
  if (name.startsWith("node-")) {
    return (folder, file) => [nodeProgram(folder), file];
  }
  switch (name) {
    case "bun":
      return (folder, file) => [join(folder, "bin/bun.exe"), file];
    case "deno":
      // Without permission for anything but the server, not even for reading the environment.
      return (folder, file) => [join(folder, `deno${suffix}`), "run", "--no-prompt", "--allow-net=127.0.0.1", file];
    case "workerd":
      return (folder, file) => [join(folder, "bin/workerd"), "test", file];
    default:
      return undefined;
  }
}

interface ProgrammeFiles {
  readonly module: string;
  readonly common: string;
  readonly workerd: string;
  /** A script of a page. */
  readonly browser: string;
}

async function writeProgramme(
  consumer: Consumer,
  { provider, calls }: ChosenProvider,
  origins: Origins,
): Promise<ProgrammeFiles> {
  const folder = join(consumer.folder, "programme");
  mkdirSync(folder);
  const name = `@filespec/${provider}`;
  const subject = JSON.stringify({ calls, origins });
  const code = `
    import * as api from "${name}";
    import * as mock from "${name}/mock";
    import { validate } from "${name}/validate";
    import { runProgramme } from ${JSON.stringify(join(import.meta.dirname, "programme.ts"))};
    export const run = () => runProgramme({ api, mock, validate, ...${subject} });`;
  const bundle = (file: string, last: string, options: object): Promise<unknown> =>
    build({
      stdin: { contents: `${code}\n${last}`, resolveDir: consumer.folder },
      outfile: join(folder, file),
      bundle: true,
      format: "esm",
      target: "es2022",
      logLevel: "error",
      ...options,
    });
  await bundle("module.mjs", "await run();", { external: ["@filespec/*"] });
  await bundle("workerd.mjs", "export default { test: run };", {});
  await bundle("browser.js", "globalThis.run = run;", { format: "iife" });
  const common = join(folder, "common.cjs");
  writeFileSync(common, `const { createClient } = require("${name}"); console.log("required", typeof createClient);`);
  const workerd = join(folder, "workerd.capnp");
  writeFileSync(workerd, workerdConfiguration);
  return { module: join(folder, "module.mjs"), common, workerd, browser: join(folder, "browser.js") };
}

// Workers reach public addresses only, unless this allows others.
const workerdConfiguration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (
    modules = [(name = "workerd.mjs", esModule = embed "workerd.mjs")], compatibilityDate = "2026-01-01")),
  (name = "internet", network = (allow = ["private"])),
]);
`;

/** What a process prints, to both its streams. */
async function runFile(command: Command, cwd: string): Promise<string> {
  const signal = AbortSignal.timeout(longest);
  const { stdout, stderr } = await runToEnd(command, { cwd, signal }).catch((error: unknown) => ({
    stdout: "",
    stderr: `${error}`,
  }));
  return `${stdout}\n${stderr}`;
}

/** The verdict of each step; of one that printed none, what was printed instead. */
function readVerdicts(output: string): Verdict[] {
  const lines = output.split("\n");
  const printed: Verdict[] = lines.filter((line) => line.startsWith('{"step"')).map((line) => JSON.parse(line));
  const rest = lines.filter((line) => line.trim() !== "" && !line.startsWith('{"step"'));
  const failure = `printed no verdict: ${rest.slice(0, 10).join("\n")}`;
  return stepNames.map((step) => printed.find((each) => each.step === step) ?? { step, failure });
}

/** A page of another origin than the API, as an application's is. */
async function tryChromium(script: string, origin: string): Promise<RuntimeResult> {
  const result = { name: "chromium", version: undefined, requires: undefined };
  let skipped: string | undefined;
  const executablePath = findBrowser((note) => {
    skipped = note;
  });
  if (executablePath === undefined) {
    return { ...result, verdicts: [], skipped };
  }
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    const printed: string[] = [];
    page.on("console", (message) => printed.push(message.text()));
    page.on("pageerror", (error) => printed.push(`${error}`));
    await page.goto(origin);
    await page.addScriptTag({ content: readFileSync(script, "utf8") });
    await Promise.race([page.evaluate("run()"), new Promise((resolve) => setTimeout(resolve, longest).unref())]);
    return { ...result, verdicts: readVerdicts(printed.join("\n")) };
  } finally {
    await browser.close();
  }
}

function findBrowser(skip: (note: string) => void): string | undefined {
  const none = new Error("skipped");
  try {
    return browserPath((note) => {
      skip(note);
      throw none;
    });
  } catch (error) {
    if (error === none) {
      return undefined;
    }
    throw error;
  }
}
