import { clientOptions } from "./client-options.ts";
import { contractData } from "./contract-data.ts";
import type { ContractFacts } from "./contract-facts.ts";
import type { Description } from "./description.ts";
import type { LeftOut } from "./lenient/left-out.ts";
import { pageAddress } from "./markdown.ts";
import { isJson } from "./media-type.ts";
import { paramsType, resultType } from "./names.ts";
import type { OperationFacts, ResponseFacts } from "./operations.ts";
import { paramsInterface } from "./params-interface.ts";
import { comment, literal, propertyName, visible } from "./source-text.ts";
import { TypeImports } from "./type-imports.ts";

/**
 * The contract's data, and the types of what its client takes and gives. Operations without a method are in the data,
 * for openapi-fetch's own calls, and in a comment, each with the reason.
 */
export function contractModule(
  { operations: all, ...rest }: ContractFacts,
  description: Description,
  schemaNames: ReadonlySet<string>,
  withoutMethod: ReadonlyMap<string, LeftOut> = new Map(),
): string {
  const facts = { ...rest, operations: all.filter(({ operationId }) => !withoutMethod.has(operationId)) };
  const imports = new TypeImports();
  const core = imports.from("@filespec/core");
  const schema = imports.from("./schema.gen.ts");
  const bodies = new BodyTypes(schemaNames, schema);
  const parts = [
    `${comment(["What a client needs to know of the contract when it runs."])}export const contract: ${core("Contract")} = ${literal(contractData({ ...rest, operations: all }, description))};\n`,
    clientOptions(facts, core),
    clientInterface(facts, core, schema),
    operationsInterface(facts, description, core, bodies, [...withoutMethod.values()]),
    `${comment(["What each operation resolves to under `safe`."])}export interface Results {\n${facts.operations.map(({ operationId }) => `  ${propertyName(operationId)}: ${resultType(operationId)};\n`).join("")}}\n`,
    ...facts.operations.flatMap((operation) => [
      paramsInterface(operation, description, schema),
      resultUnion(operation, core, bodies),
    ]),
  ];
  return visible(`${imports}\n${parts.join("\n")}`);
}

/** Names that the module itself exports: no schema can have one of them. */
export function exportedNames(facts: ContractFacts): string[] {
  const perOperation = facts.operations.flatMap(({ operationId }) => [
    paramsType(operationId),
    resultType(operationId),
  ]);
  return ["Client", "ClientOptions", "Operations", "Results", "contract", ...perOperation];
}

function clientInterface(
  { title }: ContractFacts,
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

function operationsInterface(
  facts: ContractFacts,
  description: Description,
  core: (name: string) => string,
  bodies: BodyTypes,
  withoutMethod: readonly LeftOut[],
): string {
  const members = facts.operations.map((operation) => {
    const { operationId, place } = operation;
    const url = pageAddress(description.text(place, "externalDocs", "url"));
    const docs = [
      description.text(place, "summary"),
      description.text(place, "description"),
      `\`${operation.method} ${operation.path}\``,
      [url && `@see {@link ${url}}`, description.get(place, "deprecated")?.value === true && "@deprecated"]
        .filter(Boolean)
        .join("\n"),
    ];
    const success = successes(operation).map((response) => bodies.of(operation, response));
    const params = `params${takesNothing(operation) ? "?" : ""}: ${paramsType(operationId)}`;
    const type = [...new Set(success)].join(" | ") || "undefined";
    return `${comment(docs, "  ")}  ${propertyName(operationId)}(${params}, options?: ${core("RequestOptions")}): Promise<${type}>;\n`;
  });
  const missing = withoutMethod.map(({ what, why }) => `- \`${what}\`: ${why}.`).join("\n");
  const docs = [
    "The operations, each rejecting with an error where the answer is no success.",
    missing && `Without a method, for openapi-fetch's own calls alone:\n${missing}`,
  ];
  return `${comment(docs)}export interface Operations {\n${members.join("\n")}}\n`;
}

function resultUnion(operation: OperationFacts, core: (name: string) => string, bodies: BodyTypes): string {
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

  of({ operationId }: OperationFacts, { status, mediaType, schemaName }: ResponseFacts): string {
    if (mediaType === undefined) {
      return "undefined";
    }
    if (!isJson(mediaType)) {
      return /^text\//i.test(mediaType) ? "string" : "Blob";
    }
    if (schemaName !== undefined && this.#schemaNames.has(schemaName)) {
      return this.#schema(schemaName);
    }
    return `${this.#schema("operations")}[${JSON.stringify(operationId)}]["responses"][${statusLiteral(status)}]["content"][${JSON.stringify(mediaType)}]`;
  }
}

function takesNothing({ parameters, requestBody }: OperationFacts): boolean {
  return !parameters.some((parameter) => parameter.required) && !requestBody?.required;
}

/** The answers that a method resolves to. `default` is one where nothing else is. */
function successes({ responses }: OperationFacts): ResponseFacts[] {
  const named = responses.filter(isSuccess);
  return named.length > 0 ? named : responses.filter(({ status }) => status === "default");
}

function isSuccess({ status }: ResponseFacts): boolean {
  return /^2/.test(status);
}

function statusLiteral(status: string): string {
  return /^\d+$/.test(status) ? status : JSON.stringify(status);
}
