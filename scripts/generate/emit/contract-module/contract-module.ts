import { essenceOf, isJson } from "@scripts/read";
import {
  type ClientOperation,
  type ClientResponse,
  type ClientView,
  methodsOf,
  schemaNameOf,
} from "../../client-view/client-view.ts";
import { paramsType, resultType } from "../../client-view/names.ts";
import { pageAddress } from "../markdown.ts";
import { comment, literal, propertyName, visible } from "../source-text.ts";
import { clientOptions } from "./client-options.ts";
import { contractData } from "./contract-data.ts";
import { paramsInterface } from "./params-interface.ts";
import { TypeImports } from "./type-imports.ts";

/**
 * The contract's data, and the types of what its client takes and gives. Operations without a method are in the data,
 * for openapi-fetch's own calls, and in a comment, each with the reason.
 */
export function contractModule(view: ClientView, schemaNames: ReadonlySet<string>): string {
  const methods = methodsOf(view);
  const imports = new TypeImports();
  const core = imports.from("@filespec/core");
  const schema = imports.from("./schema.gen.ts");
  const bodies = new BodyTypes(schemaNames, schema);
  const parts = [
    `${comment(["What a client needs to know of the contract when it runs."])}export const contract: ${core("Contract")} = ${literal(contractData(view))};\n`,
    clientOptions(view, core),
    clientInterface(view, core, schema),
    operationsInterface(view, core, bodies),
    `${comment(["What each operation resolves to under `safe`."])}export interface Results {\n${methods.map(({ operationId }) => `  ${propertyName(operationId)}: ${resultType(operationId)};\n`).join("")}}\n`,
    ...methods.flatMap((operation) => [paramsInterface(operation, schema), resultUnion(operation, core, bodies)]),
  ];
  return visible(`${imports}\n${parts.join("\n")}`);
}

/** Names that the module itself exports: no schema can have one of them. */
export function exportedNames(view: ClientView): string[] {
  const perOperation = methodsOf(view).flatMap(({ operationId }) => [paramsType(operationId), resultType(operationId)]);
  return ["Client", "ClientOptions", "Operations", "Results", "contract", ...perOperation];
}

function clientInterface(
  { title }: ClientView,
  core: (name: string) => string,
  schema: (name: string) => string,
): string {
  return [
    comment([`Client of ${title}: a method per operation; \`GET\` and the others are openapi-fetch's own calls.`]),
    `export interface Client extends Operations, ${core("PathClient")}<${schema("paths")}> {\n`,
    comment(["The operations again: each resolves to its result, whatever the server or the network does."], "  "),
    `  readonly safe: ${core("Safe")}<Operations, Results>;\n}\n`,
  ].join("");
}

function operationsInterface(view: ClientView, core: (name: string) => string, bodies: BodyTypes): string {
  const members = methodsOf(view).map((operation) => {
    const { operationId, facts } = operation;
    const url = pageAddress(facts.externalDocs?.url);
    const docs = [
      facts.summary,
      facts.description,
      `\`${operation.method} ${operation.path}\``,
      [url && `@see {@link ${url}}`, facts.deprecated && "@deprecated"].filter(Boolean).join("\n"),
    ];
    const success = successes(operation).map((response) => bodies.of(operation, response));
    const params = `params${takesNothing(operation) ? "?" : ""}: ${paramsType(operationId)}`;
    const type = [...new Set(success)].join(" | ") || "undefined";
    return `${comment(docs, "  ")}  ${propertyName(operationId)}(${params}, options?: ${core("RequestOptions")}): Promise<${type}>;\n`;
  });
  const withoutMethod = view.operations.flatMap((each) => each.withoutMethod ?? []);
  const missing = withoutMethod.map(({ what, why }) => `- \`${what}\`: ${why}.`).join("\n");
  const docs = [
    "The operations. Each rejects with an error if the answer is not a success.",
    missing && `Without a method, for openapi-fetch's own calls alone:\n${missing}`,
  ];
  return `${comment(docs)}export interface Operations {\n${members.join("\n")}}\n`;
}

function resultUnion(operation: ClientOperation, core: (name: string) => string, bodies: BodyTypes): string {
  const successful = successes(operation);
  const members = operation.responses.flatMap((response) => {
    const kinds = [
      ...(successful.includes(response) ? [core("Success")] : []),
      ...(isSuccess(response) ? [] : [core("Failure")]),
    ];
    return kinds.map((kind) => `  | ${kind}<${statusLiteral(response.status)}, ${bodies.of(operation, response)}>\n`);
  });
  return `${comment([`What \`safe.${operation.operationId}\` resolves to; \`status\` tells which.`])}export type ${resultType(operation.operationId)} =\n${members.join("")}  | ${core("Unexpected")};\n`;
}

/** The TypeScript type of a response's body: the schema's own name where it has one. */
class BodyTypes {
  readonly #schemaNames: ReadonlySet<string>;
  readonly #schema: (name: string) => string;

  constructor(schemaNames: ReadonlySet<string>, schema: (name: string) => string) {
    this.#schemaNames = schemaNames;
    this.#schema = schema;
  }

  of({ operationId }: ClientOperation, { status, content }: ClientResponse): string {
    if (content === undefined) {
      return "undefined";
    }
    const { mediaType, schema } = content;
    if (!isJson(mediaType)) {
      return essenceOf(mediaType).startsWith("text/") ? "string" : "Blob";
    }
    const schemaName = schemaNameOf(schema);
    if (schemaName !== undefined && this.#schemaNames.has(schemaName)) {
      return this.#schema(schemaName);
    }
    return `${this.#schema("operations")}[${JSON.stringify(operationId)}]["responses"][${statusLiteral(status)}]["content"][${JSON.stringify(mediaType)}]`;
  }
}

function takesNothing({ parameters, requestBody }: ClientOperation): boolean {
  return !parameters.some((parameter) => parameter.required) && !requestBody?.required;
}

/** The answers that a method resolves to. `default` is one where nothing else is. */
function successes({ responses }: ClientOperation): ClientResponse[] {
  const named = responses.filter(isSuccess);
  return named.length > 0 ? named : responses.filter(({ status }) => status === "default");
}

function isSuccess({ status }: ClientResponse): boolean {
  return /^2/.test(status);
}

function statusLiteral(status: string): string {
  return /^\d+$/.test(status) ? status : JSON.stringify(status);
}
