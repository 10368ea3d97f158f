import { bodyOf, type InputBody } from "./bodies.ts";
import type { Command } from "./commands.ts";
import { type JsonObject, listOf, objectOf, resolve, textOf } from "./json.ts";
import { kebabCase, takeName } from "./names.ts";
import { ownOptions } from "./own-options.ts";
import { type Field, fieldsOf, type ValueType, valueType } from "./schema-values.ts";

/** A value of a request that the command line gives. */
export interface Input {
  /** As the contract has it. */
  readonly name: string;
  /** On the command line: the name of an option, without dashes, or of an argument. */
  readonly flag: string;
  readonly place: "path" | "query" | "header" | "cookie" | "body" | "file";
  readonly type: ValueType;
  readonly isRequired: boolean;
  /** Whether it need not be given where the file is. */
  readonly isFromFile?: true;
  readonly description: string;
}

/** Everything that a command takes from the contract. */
export interface Inputs {
  /** Arguments by place: the parameters of the path, and a file. */
  readonly positionals: readonly Input[];
  readonly options: readonly Input[];
  readonly body: InputBody | undefined;
}

const fileType: ValueType = { types: ["file"], choices: [], isOpen: false, items: undefined };

/** The inputs of a command. `isUpload` says that the client sends a file to where the operation's answer says. */
export function inputsOf(document: JsonObject, command: Command, isUpload: boolean, contentType?: string): Inputs {
  const taken = new Set<string>(Object.keys(ownOptions));
  const parameters = parametersOf(document, command);
  const places = new Set([...command.path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name));
  const positionals = [...places].map((name) => {
    const parameter = parameters.find((each) => each.place === "path" && each.name === name);
    return { ...(parameter ?? undescribed(name)), flag: kebabCase(name) || "argument", isRequired: true };
  });
  const named = parameters
    .filter(({ place }) => place !== "path")
    .map((each) => ({ ...each, flag: flagOf(taken, each.name, each.place) }));
  const requestBody = resolve(document, command.operation.requestBody);
  const body = bodyOf(document, requestBody, contentType);
  const schema = resolve(document, objectOf(objectOf(requestBody.content)[body?.mediaType ?? ""]).schema);
  const hasFields = body?.kind === "json" || body?.kind === "form" || body?.kind === "multipart";
  const { name, bytes, type } = isUpload ? objectOf(command.operation["x-filespec-upload"]) : {};
  const fields = (hasFields ? fieldsOf(document, schema) : []).map((field) => ({
    ...fieldInput(document, taken, field, body?.kind === "multipart"),
    ...([name, bytes, type].includes(field.name) && { isFromFile: true as const }),
  }));
  const file = isUpload ? uploadedFile : body?.kind === "bytes" ? bodyFile(body, schema) : formFile(fields);
  return {
    positionals: file ? [...positionals, { ...file, flag: argumentName(positionals, file.flag) }] : positionals,
    options: [...named, ...fields.filter((each) => each !== file)].sort(
      (one, other) => Number(other.isRequired) - Number(one.isRequired),
    ),
    body,
  };
}

const uploadedFile: Input = {
  name: "",
  flag: "file",
  place: "file",
  type: fileType,
  isRequired: false,
  description: "The file: it is sent to where the answer says, and the upload is completed.",
};

function bodyFile(body: InputBody, schema: JsonObject): Input {
  const description = textOf(schema.description) || "The content.";
  return { name: "", flag: "file", place: "body", type: fileType, isRequired: body.isRequired, description };
}

/** The one file that a form requires stands among the arguments. */
function formFile(fields: readonly Input[]): Input | undefined {
  const files = fields.filter(({ type, isRequired }) => isRequired && type.types[0] === "file");
  return files.length === 1 ? files[0] : undefined;
}

/** Only a form of parts has files; bytes are a text elsewhere, in whatever encoding. */
function fieldInput(
  document: JsonObject,
  taken: Set<string>,
  { name, schema, isRequired }: Field,
  hasParts: boolean,
): Input {
  const { types, ...type } = valueType(document, schema);
  const taking = { ...type, types: types.map((each) => (each === "file" && !hasParts ? "string" : each)) };
  const flag = flagOf(taken, name, "body");
  return { name, flag, place: "body", type: taking, isRequired, description: described(schema) };
}

/** Of a contract's name: where it is an option of the command itself or another's, its place stands before it. */
function flagOf(taken: Set<string>, name: string, place: string): string {
  const flag = kebabCase(name);
  return takeName(taken, flag, flag === "" ? place : `${place}-${flag}`);
}

function argumentName(others: readonly Input[], name: string): string {
  return takeName(new Set(others.map(({ flag }) => flag)), name, `${name}-path`);
}

function undescribed(name: string): Omit<Input, "flag" | "isRequired"> {
  const type = { types: ["string"], choices: [], isOpen: false, items: undefined };
  return { name, place: "path", type, description: "" };
}

/** Those of the operation stand in for those of its path: https://spec.openapis.org/oas/v3.1.1.html#path-item-object */
function parametersOf(document: JsonObject, { operation, shared }: Command): Omit<Input, "flag">[] {
  const byPlace = new Map<string, Omit<Input, "flag">>();
  for (const each of [...shared, ...listOf(operation.parameters)]) {
    const parameter = resolve(document, each);
    const { name, in: place } = parameter;
    const isIgnored = place === "header" && /^(accept|authorization|content-type)$/i.test(textOf(name));
    if (typeof name === "string" && isPlace(place) && !isIgnored) {
      byPlace.set(`${place} ${name}`, { name, place, ...parameterValue(document, parameter) });
    }
  }
  return [...byPlace.values()];
}

function parameterValue(
  document: JsonObject,
  parameter: JsonObject,
): Pick<Input, "type" | "isRequired" | "description"> {
  const [content] = Object.values(objectOf(parameter.content));
  const schema = resolve(document, parameter.schema ?? objectOf(content).schema);
  return {
    type: valueType(document, schema),
    isRequired: parameter.required === true,
    description: described({ ...schema, ...parameter }),
  };
}

function isPlace(place: unknown): place is "path" | "query" | "header" | "cookie" {
  return place === "path" || place === "query" || place === "header" || place === "cookie";
}

/** The description, with what the schema says of the value's limits and of what stands for none. */
function described(schema: JsonObject): string {
  const said = ({ minimum, maximum, default: usual }: JsonObject): string[] => [
    minimum === undefined ? "" : `At least ${minimum}.`,
    maximum === undefined ? "" : `At most ${maximum}.`,
    usual === undefined || usual === null ? "" : `Default: ${JSON.stringify(usual)}.`,
  ];
  return [textOf(schema.description), ...said(schema)].filter((each) => each !== "").join(" ");
}
