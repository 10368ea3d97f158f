import ts from "typescript";
import {
  type ClientOperation,
  type ClientResponse,
  type ClientView,
  methodsOf,
} from "../../client-view/client-view.ts";
import { camelCase } from "../../client-view/names.ts";
import { answerName } from "../contract-module/body-types.ts";
import { Imports } from "../contract-module/imports.ts";
import { Code, comment, literal, propertyName, pure, visible } from "../source-text.ts";
import type { SchemaTypes } from "../types/schema-types.ts";
import type { Refer } from "../types/type-writer.ts";
import { detailsOf } from "./mock-details.ts";
import { factorySources, type ShownValue } from "./mock-factories.ts";
import { ShownBodies, type ShownBody } from "./shown-bodies.ts";

const scenarios = ["rateLimited", "slow", "connectionLost", "htmlPage", "cutBody", "sequence"];
const declared = ["mockFetch", "createMockClient", "examples", "Examples", "apiError", "details"];
const core = "@filespec/core/mock";

/** An answer, and the bodies that the contract shows of it. */
interface ShownAnswer {
  readonly operation: ClientOperation;
  readonly response: ClientResponse;
  readonly shown: readonly ShownBody[];
}

/** What tests of an application need in place of the API: a `fetch`, a client, examples and errors. */
export function mockModule(view: ClientView, types: SchemaTypes): string {
  const bodies = new ShownBodies(view.facts);
  const answers = methodsOf(view).flatMap((operation) =>
    operation.responses.map((response) => ({ operation, response, shown: bodies.of(operation, response) })),
  );
  const factories = factoriesOf(view, answers);
  const imports = new Imports([...scenarios, ...declared, ...factories.map(({ name }) => name)]);
  const make = imports.values(core);
  const type = imports.from(core);
  const contract = imports.values("./contract.gen.ts")("contract");
  const own = imports.from("./contract.gen.ts");
  const schema = imports.from("./schemas.gen.ts");
  const details = methodsOf(view).flatMap((operation) => {
    const own = answers.filter((each) => each.operation === operation);
    const shown = new Map(own.map(({ response, shown }) => [response.status, shown]));
    const said = detailsOf(view.facts, operation, shown, bodies);
    return Object.values(said).some((each) => each !== undefined) ? [[operation.operationId, said] as const] : [];
  });
  const names = (member: "pages" | "pending"): string =>
    details
      .flatMap(([operationId, said]) => (said[member] === undefined ? [] : [JSON.stringify(operationId)]))
      .join(" | ") || "never";
  const api = [own("Operations"), own("Results"), names("pages"), names("pending")].join(", ");
  const data = `${contract}, examples, details`;
  const clientType = type("CreateMockClient");
  const parts = [
    `${comment(["The body that the contract shows of each operation and status."])}export interface Examples {\n${examplesType(answers, types, schema)}}\n`,
    `export const examples: Examples = ${literal(examplesOf(answers, make))};\n`,
    `const details: ${type("MockDetails")} = ${literal(Object.fromEntries(details))};\n`,
    `${comment(["Makes a `fetch` that answers with examples, or as it is told, by operation."])}export const mockFetch: ${type("MockFetch")}<${api}> = ${pure}${make("mockFetchOf")}(${data});\n`,
    `${comment(["Makes a client whose `fetch` is such a mock."])}export const createMockClient: ${clientType}<${own("Client")}, ${own("ClientOptions")}, ${api}> = ${pure}${make("createMockClientOf")}(${data});\n`,
    `${comment(["The error that a method rejects with for a documented failure."])}export const apiError: ${type("MakeApiError")}<${own("Results")}> = ${pure}${make("apiErrorOf")}(${data});\n`,
    ...factories.map(({ name, id, path }) => {
      const output = types.typeOf({ at: id, ref: id }, "answered", schema);
      return `export const ${name}: ${type("Factory")}<${output}> = ${pure}${make("factoryOf")}(examples, ${literal(path)});\n`;
    }),
    `export { ${scenarios.join(", ")} } from "${core}";\n`,
    `export type { Factory, Mock, MockCall, Overrides, PartOf, Scenario } from "${core}";\n`,
  ];
  return visible(`${imports}\n${parts.join("\n")}`);
}

/** The answers with an example, by operation. */
function byOperation(answers: readonly ShownAnswer[]): Map<string, ShownAnswer[]> {
  return Map.groupBy(
    answers.filter(({ shown }) => shown[0]?.value !== undefined),
    ({ operation }) => operation.operationId,
  );
}

function examplesType(answers: readonly ShownAnswer[], types: SchemaTypes, schema: Refer): string {
  return [...byOperation(answers)]
    .map(([operationId, shown]) => {
      const members = shown.map((each) => `${propertyName(each.response.status)}: ${typeOf(each, types, schema)}`);
      return `  readonly ${propertyName(operationId)}: {\n${members.map((each) => `    readonly ${each};\n`).join("")}  };\n`;
    })
    .join("");
}

function typeOf({ operation, response, shown: [body] }: ShownAnswer, types: SchemaTypes, schema: Refer): string {
  if (body?.kind === "json") {
    return types.typeOf(body.content.schema, "answered", schema, answerName(operation, response));
  }
  return body?.kind === "blob" ? "Blob" : "string";
}

function examplesOf(answers: readonly ShownAnswer[], make: (name: string) => string): object {
  return Object.fromEntries(
    [...byOperation(answers)].map(([operationId, shown]) => [
      operationId,
      Object.fromEntries(
        shown.map(({ response, shown: [body] }) => [
          response.status,
          body?.kind === "blob" ? new Code(make("blobOf"), [body.value, body.type]) : body?.value,
        ]),
      ),
    ]),
  );
}

/** A factory for each named schema of which the contract shows an object. */
function factoriesOf(
  { facts }: ClientView,
  answers: readonly ShownAnswer[],
): { readonly name: string; readonly id: string; readonly path: readonly string[] }[] {
  const values = answers.flatMap(({ operation, response, shown: [body] }): ShownValue[] =>
    body?.kind === "json" && body.value !== undefined
      ? [{ schema: body.content.schema, value: body.value, path: [operation.operationId, response.status] }]
      : [],
  );
  const taken = new Set([...scenarios, ...declared, "default", "contract"]);
  return factorySources(facts, values).map(({ id, path }) => {
    let name = camelCase(id) || "value";
    while (taken.has(name) || isKeyword(name)) {
      name += "_";
    }
    taken.add(name);
    return { name, id, path };
  });
}

function isKeyword(name: string): boolean {
  return ts.identifierToKeywordKind(ts.factory.createIdentifier(name)) !== undefined;
}
