import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Validate } from "@filespec/core/validate";
import { type ClientView, clientView, methodsOf } from "@scripts/generate/client-view";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { formatTable } from "@scripts/start/table";
import { shippedSize } from "@scripts/test-kit/size";
import { workspace } from "@scripts/test-kit/workspace";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";

/** The JSON of a documented status, and where the contract has its schema. */
interface Body {
  readonly name: string;
  readonly operationId: string;
  readonly status: string;
  readonly pointer: string;
  readonly value: unknown;
}

/** What validators and mocks weigh in an application, and what holding a documented body costs, beside Ajv's standalone code. */
export async function benchValidators(): Promise<string> {
  const sizes: string[][] = [];
  const times: string[][] = [];
  for (const provider of listProviders(workspace)) {
    const view = clientView(readContract(contractFile(workspace, provider), workspace).facts, provider);
    const bodies = await bodiesOf(view);
    const judge = ajvOf(provider, bodies);
    sizes.push([provider, ...(await sizesOf(provider, judge.code))]);
    times.push([provider, ...(await timesOf(provider, bodies, judge.validators))]);
  }
  return [
    "Size in bytes that an application grows by: bundled and minified by esbuild, gzipped\n",
    formatTable(
      ["provider", "validators", "Ajv's", "ratio", "imported, not used", "mock", "imported, not used"],
      sizes,
    ),
    "\nTime of holding one documented body, in microseconds\n",
    formatTable(["provider", "bodies", "median", "slowest", "which", "Ajv's median", "ratio of medians"], times),
  ].join("\n");
}

async function sizesOf(provider: string, ajvCode: string): Promise<string[]> {
  const client = `import { createClient } from "@filespec/${provider}";`;
  const plain = "globalThis.client = createClient({});";
  const validate = `import { validate } from "@filespec/${provider}/validate";`;
  const mock = `import { mockFetch } from "@filespec/${provider}/mock";`;
  const alone = await shippedSize(client + plain);
  const more = async (code: string): Promise<number> => (await shippedSize(client + code)) - alone;
  const own = await more(`${validate} globalThis.client = createClient({ validate });`);
  const ajv = await shippedSize(ajvCode);
  return [
    own,
    ajv,
    ratio(own, ajv),
    await more(validate + plain),
    await more(`${mock} globalThis.client = createClient({ fetch: mockFetch() });`),
    await more(mock + plain),
  ].map(String);
}

async function timesOf(
  provider: string,
  bodies: readonly Body[],
  judges: ReadonlyMap<string, ValidateFunction>,
): Promise<string[]> {
  const { validate }: { readonly validate: Validate } = await load(provider, "validate.gen.js");
  const response = new Response();
  // What a validator looks at of a call is only what to do with a difference, and here is none.
  const call = {
    options: { onDrift: "throw" },
    secrets: [],
    label: provider,
  } as unknown as Parameters<Validate>[1]["call"];
  const measured = bodies.map(({ name, operationId, status, value }) => {
    const judge = judges.get(name);
    const [own = Number.NaN, ajv = Number.NaN] = processorTimes(
      () => validate(value, { operationId, documented: status, response, call }),
      () => judge?.(value),
    );
    return { name, own, ajv };
  });
  const [slowest] = measured.toSorted((one, other) => other.own - one.own);
  const [own, ajv] = [median(measured.map((each) => each.own)), median(measured.map((each) => each.ajv))];
  return [
    `${measured.length}`,
    own.toFixed(2),
    `${slowest?.own.toFixed(2)}`,
    `${slowest?.name}`,
    ajv.toFixed(2),
    ratio(own, ajv),
  ];
}

/** Microseconds of the processor that each takes, the least of rounds in which they take turns: what else runs only adds. */
function processorTimes(...subjects: readonly (() => unknown)[]): number[] {
  const calls = 5_000;
  const rounds: number[][] = subjects.map(() => []);
  // The first rounds only warm up.
  for (let round = -3; round < 15; round++) {
    for (const [index, run] of subjects.entries()) {
      const { user } = process.cpuUsage();
      for (let call = 0; call < calls; call++) {
        run();
      }
      if (round >= 0) {
        rounds[index]?.push((process.cpuUsage().user - user) / calls);
      }
    }
  }
  return rounds.map((each) => Math.min(...each));
}

async function bodiesOf(view: ClientView): Promise<Body[]> {
  const { examples } = await load(view.provider, "mock.gen.js");
  return methodsOf(view).flatMap(({ operationId, responses }) =>
    responses.flatMap(({ status, bodies }) => {
      const schema = bodies.find(({ kind }) => kind === "json")?.content.schema;
      const value: unknown = examples[operationId]?.[status];
      return schema === undefined || value === undefined
        ? []
        : [{ name: `${operationId} ${status}`, operationId, status, pointer: schema.at.replace(/^.*#/, ""), value }];
    }),
  );
}

/** Ajv's validators of the same bodies, as functions and as the code of a module that an application could ship. */
function ajvOf(
  provider: string,
  bodies: readonly Body[],
): { readonly validators: ReadonlyMap<string, ValidateFunction>; readonly code: string } {
  const contract = JSON.parse(readFileSync(join(workspace, "packages", provider, "src", "openapi.gen.json"), "utf8"));
  const ajv = new Ajv2020({ strict: false, logger: false, code: { source: true, esm: true } });
  addFormats.default(ajv, ["date", "date-time", "uuid", "email", "uri"]);
  ajv.addSchema({ $id: "contract", ...contract });
  const validators = new Map(
    bodies.map(({ name, pointer }, index) => [
      name,
      ajv.compile({ $id: `body${index}`, $ref: `contract#${encodeURI(pointer)}` }),
    ]),
  );
  const names = Object.fromEntries(bodies.map((_, index) => [`body${index}`, `body${index}`]));
  const { resolve } = createRequire(import.meta.url);
  const code = standalone
    .default(ajv, names)
    .replace(/require\("([^"]+)"\)/g, (_, id) => `require(${JSON.stringify(resolve(id))})`);
  return { validators, code };
}

function load(provider: string, file: string) {
  return import(pathToFileURL(join(workspace, "packages", provider, "dist", file)).href);
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
