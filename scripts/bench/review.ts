import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { contractFile, listProviders } from "@scripts/read/providers";
import { formatTable } from "@scripts/start/table";
import { workspace } from "@scripts/test-kit/workspace";

/** How long the review of a change takes, of a contract and of GitHub's description. */
export async function benchReview(): Promise<string> {
  const lines: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "filespec-bench-"));
  try {
    const contract = readFileSync(contractFile(workspace, listProviders(workspace)[0] ?? ""), "utf8");
    const one = contract.replace(/^( +)type: string$/m, "$1type: integer");
    const github = fileURLToPath(import.meta.resolve("@octokit/openapi/generated/api.github.com.json"));
    const large = readFileSync(github, "utf8");
    const rows = [
      ["one contract, one change", ...(await measure(folder, "yaml", contract, one))],
      ["GitHub, 13 MB, three changes", ...(await measure(folder, "json", large, withThreeChanges(large)))],
      ["GitHub, 13 MB, words only", ...(await measure(folder, "json", large, withOtherWords(large)))],
    ];
    lines.push("Reviews, reports included\n");
    lines.push(formatTable(["what", "seconds", "megabytes", "changes"], rows));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return lines.join("\n");
}

function withThreeChanges(text: string): string {
  const { paths, ...rest } = JSON.parse(text);
  const { "/zen": _, ...others } = paths;
  rest.components.schemas["simple-user"].properties.login.type = "integer";
  rest.components.schemas.repository.properties.planet = { type: "string" };
  return JSON.stringify({ ...rest, paths: others });
}

function withOtherWords(text: string): string {
  const { info, ...rest } = JSON.parse(text);
  rest.components.schemas["simple-user"].properties.login.description = "The name that they log in with.";
  return JSON.stringify({ ...rest, info });
}

async function measure(folder: string, extension: string, before: string, after: string): Promise<string[]> {
  const files = Object.entries({ before, after }).map(([side, text]) => {
    mkdirSync(join(folder, side), { recursive: true });
    const file = join(folder, side, `description.${extension}`);
    writeFileSync(file, text);
    return file;
  });
  const memory = 'process.on("exit", () => console.error("maxRSS", process.resourceUsage().maxRSS));';
  const { scripts } = JSON.parse(readFileSync(join(workspace, "package.json"), "utf8"));
  const [, ...options] = String(scripts.review).replace("scripts/", `${workspace}/scripts/`).split(" ");
  const start = performance.now();
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(memory)}`,
      ...options,
      "--format",
      "json",
      "--files",
      ...files,
    ],
    { cwd: folder },
  );
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024;
  const { changes } = JSON.parse(stdout).reviews[0];
  return [seconds.toFixed(1), megabytes.toFixed(0), `${changes.length}`];
}
