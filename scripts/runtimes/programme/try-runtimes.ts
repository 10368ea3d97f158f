import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "@scripts/command";
import type { Consumer } from "@scripts/test-kit/consumer";
import { build } from "esbuild";
import { type Installed, nodeProgram } from "../install.ts";
import { tryChromium } from "./chromium.ts";
import type { Origins } from "./programme.ts";
import { longest, type RuntimeResult, readVerdicts } from "./result.ts";
import type { ChosenProvider } from "./subject.ts";

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
