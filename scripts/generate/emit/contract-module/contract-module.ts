import {
  type ClientOperation,
  type ClientResponse,
  type ClientView,
  methodsOf,
  methodsWith,
} from "../../client-view/client-view.ts";
import { operationName, paramsType, pascalCase, resultType } from "../../client-view/names.ts";
import { memberNames, membersIn, type OperationMembers } from "../../client-view/operation-members.ts";
import { pageAddress } from "../markdown.ts";
import { Code, comment, literal, propertyName, pure, visible } from "../source-text.ts";
import type { SchemaTypes } from "../types/schema-types.ts";
import type { Refer } from "../types/type-writer.ts";
import { BodyTypes, isRedirect, isSuccess, successes } from "./body-types.ts";
import { clientOptions } from "./client-options.ts";
import { contractData } from "./contract-data.ts";
import { Imports } from "./imports.ts";
import { paramsInterface } from "./params-interface.ts";

/**
 * The contract's data, and the types of what its client takes and gives. Operations without a method are in the data,
 * for openapi-fetch's own calls, and in a comment, each with the reason.
 */
export function contractModule(view: ClientView, types: SchemaTypes, version: string, hasPaths: boolean): string {
  const methods = methodsOf(view);
  const imports = new Imports();
  const { operations, members, ...api } = contractData(view, version, imports.values("@filespec/core"));
  const core = imports.from("@filespec/core");
  const schema = imports.from("./schemas.gen.ts");
  const bodies = new BodyTypes(types, schema, core);
  const parts = [
    `${comment(["What a client needs to know of the API when it runs."])}export const api: ${core("Api")} = ${literal(api)};\n`,
    // Each by itself, and nothing in it that does more than be: bundlers leave out what is not called.
    ...view.operations.map(
      ({ operationId }) =>
        `export const ${operationName(operationId)}: ${core("Operation")} = ${literal(operations[operationId])};\n`,
    ),
    `${comment(["The API with all of its operations."])}export const contract: ${core("Contract")} = ${pure}Object.assign({ ${members ? `members: ${literal(members)}, ` : ""}operations: ${literal(Object.fromEntries(view.operations.map(({ operationId }) => [operationId, new Code(operationName(operationId))])))} }, api);\n`,
    clientOptions(view, core),
    clientInterface(view, core, hasPaths),
    operationsInterface(view, core, bodies),
    ...membersIn(methods).map((each) => memberInterface(view, each, core, bodies, types, schema)),
    `${comment(["What each operation resolves to under `safe`."])}export interface Results {\n${methods.map(({ operationId }) => `  ${propertyName(operationId)}: ${resultType(operationId)};\n`).join("")}}\n`,
    ...methods.flatMap((operation) => [
      paramsInterface(operation, view.facts, types, schema),
      resultUnion(operation, core, bodies),
    ]),
  ];
  return visible(`${imports}\n${parts.join("\n")}`);
}

/** The types that the module exports. No schema can have one of these names, nor be called `contract`. */
export function clientTypes(view: ClientView): string[] {
  const perOperation = methodsOf(view).flatMap(({ operationId }) => [paramsType(operationId), resultType(operationId)]);
  const members = membersIn(methodsOf(view)).map(memberType);
  return ["Client", "ClientOptions", "Operations", "Results", ...members, ...perOperation];
}

function clientInterface(view: ClientView, core: Refer, hasPaths: boolean): string {
  const { provider, title } = view;
  return [
    comment([
      `Client of ${title}: a method per operation.${hasPaths ? ` \`@filespec/${provider}/paths\` has openapi-fetch's calls too.` : ""}`,
    ]),
    "export interface Client extends Operations {\n",
    comment(["The operations again: each resolves to its result, whatever the server or the network does."], "  "),
    `  readonly safe: ${core("Safe")}<Operations, Results>;\n`,
    comment(
      ["The operations again: each resolves to its successful response, whose body arrives as it is read."],
      "  ",
    ),
    `  readonly stream: ${core("Streamed")}<Operations>;\n`,
    ...membersIn(methodsOf(view)).map(
      (each) => `${comment([memberDocs[each]], "  ")}  readonly ${memberNames[each]}: ${memberType(each)};\n`,
    ),
    "}\n",
  ].join("");
}

/** What a client has beside its methods. */
const memberDocs: { readonly [Member in keyof OperationMembers]: string } = {
  paginate: "Lists of several pages: `for await` gives their items, `pages()` the pages.",
  wait: "Each resolves to the record once its state is final; a `ProcessingError` says that it failed.",
  download: "Each resolves to the content of a file, as a response whose body arrives as it is read.",
  upload: "Each begins an upload, sends the file to its storage without a credential, and completes the upload.",
};

function memberType(member: keyof OperationMembers): string {
  return pascalCase(memberNames[member]);
}

function memberInterface(
  view: ClientView,
  member: keyof OperationMembers,
  core: Refer,
  bodies: BodyTypes,
  types: SchemaTypes,
  schema: Refer,
): string {
  const functions = methodsWith(view, member).map((operation) => {
    const { operationId, members } = operation;
    const answer = answerOf(operation, bodies);
    const params = `params${takesNothing(operation) ? "?" : ""}: ${paramsType(operationId)}`;
    const item = (): string =>
      types.typeOf(members.paginate?.item, "answered", schema, `${pascalCase(operationId)}Item`);
    const signatures = {
      paginate: () => `(${params}, options?: ${core("RequestOptions")}): ${core("Pages")}<${item()}, ${answer}>`,
      wait: () => `(${params}, options?: ${core("WaitOptions")}<${answer}>): Promise<${answer}>`,
      upload: () => {
        const completing = view.operations.find((each) => each.operationId === members.upload?.completedBy);
        const answer = completing ? answerOf(completing, bodies) : "unknown";
        return `(params: ${uploadParams(operation)}, options?: ${core("UploadOptions")}): Promise<${answer}>`;
      },
      download: () => `(${params}, options?: ${core("DownloadOptions")}): Promise<Response>`,
    };
    return `${operationDocs(operation, "  ")}  ${propertyName(operationId)}${signatures[member]()};\n`;
  });
  return `${comment([memberDocs[member]])}export interface ${memberType(member)} {\n${functions.join("\n")}}\n`;
}

/** The parameters of the operation that begins an upload, with the file in place of what it says itself. */
function uploadParams({ operationId, members: { upload } }: ClientOperation): string {
  const params = paramsType(operationId);
  const names = upload?.properties.map((name) => JSON.stringify(name)).join(" | ");
  const rest = `Omit<NonNullable<${params}["body"]>, ${names}>`;
  const body = {
    required: ` readonly body: ${rest};`,
    optional: ` readonly body?: ${rest} | undefined;`,
    none: "",
  };
  return `Omit<${params}, "body"> & { readonly file: Blob; readonly name?: string | undefined;${body[upload?.rest ?? "none"]} }`;
}

function operationsInterface(view: ClientView, core: (name: string) => string, bodies: BodyTypes): string {
  const members = methodsOf(view).map((operation) => {
    const { operationId } = operation;
    const params = `params${takesNothing(operation) ? "?" : ""}: ${paramsType(operationId)}`;
    const type = answerOf(operation, bodies);
    return `${operationDocs(operation, "  ")}  ${propertyName(operationId)}(${params}, options?: ${core("RequestOptions")}): Promise<${type}>;\n`;
  });
  const withoutMethod = view.operations.flatMap((each) => each.withoutMethod ?? []);
  const missing = withoutMethod.map(({ what, why }) => `- \`${what}\`: ${why}.`).join("\n");
  const docs = [
    "The operations. Each rejects with an error if the answer is not a success.",
    missing && `Without a method, for openapi-fetch's own calls alone:\n${missing}`,
  ];
  return `${comment(docs)}export interface Operations {\n${members.join("\n")}}\n`;
}

/** The type of what a method resolves to. */
function answerOf(operation: ClientOperation, bodies: BodyTypes): string {
  const types = successes(operation).flatMap((response) => bodies.of(operation, response));
  return [...new Set(types)].join(" | ") || "undefined";
}

/** What an editor shows of an operation. */
export function operationDocs({ method, path, facts }: ClientOperation, indent = ""): string {
  const url = pageAddress(facts.externalDocs?.url);
  const links = [url && `@see {@link ${url}}`, facts.deprecated && "@deprecated"].filter(Boolean).join("\n");
  return comment([facts.summary, facts.description, `\`${method} ${path}\``, links], indent);
}

function resultUnion(operation: ClientOperation, core: (name: string) => string, bodies: BodyTypes): string {
  const successful = successes(operation);
  const members = operation.responses.flatMap((response) => {
    const kinds = [
      ...(successful.includes(response) ? ["Success"] : []),
      ...(isSuccess(response) || isRedirect(response) ? [] : ["Failure"]),
    ];
    return kinds.map((kind) => {
      const types = kind === "Failure" ? bodies.ofFailure(operation, response) : bodies.of(operation, response);
      const result = `${core(kind)}<${statusLiteral(response.status)}, ${[[...new Set(types)].join(" | "), ...headersType(response)].join(", ")}>`;
      return `  | ${described(result, response)}\n`;
    });
  });
  return `${comment([`What \`safe.${operation.operationId}\` resolves to; \`status\` tells which.`])}export type ${resultType(operation.operationId)} =\n${members.join("")}  | ${core("Unexpected")};\n`;
}

/** A result whose `status` says over its name what the contract says of it. */
function described(result: string, { status, facts }: ClientResponse): string {
  const said = facts.description?.trim() || facts.summary?.trim();
  const docs = comment([`${status}: ${said}`], "      ");
  return said ? `(${result} & {\n${docs}      readonly status: ${statusLiteral(status)};\n    })` : result;
}

/** The documented headers of a response, as text: a browser shows a page only some of them, and servers leave them out. */
function headersType({ facts: { headers } }: ClientResponse): string[] {
  const members = headers.map(
    ({ name, description }) =>
      `${comment([description], "      ")}      readonly ${propertyName(name.toLowerCase())}?: string;\n`,
  );
  return members.length > 0 ? [`{\n${members.join("")}    }`] : [];
}

function takesNothing({ parameters, requestBody }: ClientOperation): boolean {
  return !parameters.some((parameter) => parameter.required) && !requestBody?.required;
}

function statusLiteral(status: string): string {
  return /^\d+$/.test(status) ? status : JSON.stringify(status);
}
