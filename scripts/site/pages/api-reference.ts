import { schemaTypesOf } from "@scripts/generate";
import { BodyTypes } from "@scripts/generate/body-types";
import { type ClientOperation, type ClientView, exampleOf, methodsOf } from "@scripts/generate/client-view";
import { limitsOf } from "@scripts/generate/documentation";
import { code, pageAddress, plainText } from "@scripts/generate/markdown";
import { memberNames, membersIn } from "@scripts/generate/operation-members";
import { withParts } from "@scripts/generate/properties";
import type { SchemaTypes } from "@scripts/generate/schema-types";
import { isObject, type Json, type Parameter, resolve, type Schema } from "@scripts/read";

/** The reference of a provider's API: what its contract says of each operation and type. */
export function apiReference(view: ClientView): string {
  const types = schemaTypesOf(view);
  const operations = methodsOf(view);
  const bodies = new BodyTypes(types, itself, itself);
  const { info } = view.facts;
  return [
    `# ${plainText(view.title)}`,
    plainText(info.description ?? info.summary),
    table(
      ["method", "request", "what it does"],
      operations.map(({ operationId, method, path, facts }) => [
        `[${code(operationId)}](#${operationId.toLowerCase()})`,
        code(`${method} ${path}`),
        plainText(facts.summary),
      ]),
    ),
    ...operations.flatMap((operation) => operationParts(operation, view, types, bodies)),
    "## Types",
    ...typeParts(view, types),
    "",
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
}

function operationParts(operation: ClientOperation, view: ClientView, types: SchemaTypes, bodies: BodyTypes): string[] {
  const { operationId, method, path, parameters, requestBody, responses, facts } = operation;
  const page = pageAddress(facts.externalDocs?.url);
  const also = membersIn([operation]).map((member) => `${code(`${memberNames[member]}.${operationId}`)}`);
  return [
    `## ${operationId}`,
    ...(facts.deprecated ? ["**Deprecated.**"] : []),
    plainText([facts.summary, facts.description].filter(Boolean).join(". ").replace(/\.\. /g, ". ")),
    `${code(`${method} ${path}`)}${also.length > 0 ? `, also as ${also.join(" and ")}` : ""}${page ? ` · [the provider's documentation](${page})` : ""}`,
    ...(parameters.length > 0
      ? [
          table(
            ["parameter", "in", "type", "meaning"],
            parameters.map((each) => parameterRow(each, view, types)),
          ),
        ]
      : []),
    ...(requestBody === undefined
      ? []
      : [
          `**Body**${requestBody.required ? "" : ", optional"}: ${requestBody.types
            .map((each) => `${code(each.mediaType)}, ${typeLink(types.typeOf(each.schema, "sent", itself))}`)
            .join("; or ")}`,
        ]),
    table(
      ["status", "body", "meaning"],
      responses.map((response) => [
        code(response.status),
        [...new Set(bodies.ofResponse(operation, response))]
          .map((type) => (type === "undefined" ? "none" : typeLink(type)))
          .join(" or "),
        [
          plainText(response.facts.description),
          ...response.facts.headers.map(({ name, description }) => `Header ${code(name)}: ${plainText(description)}`),
        ].join(" "),
      ]),
    ),
    ...answerExample(operation),
  ];
}

function parameterRow(parameter: Parameter, { facts }: ClientView, types: SchemaTypes): string[] {
  const { name, in: place, required, description, deprecated } = parameter;
  const schema = parameter.schema ?? parameter.content[0]?.schema;
  const said = schema && resolve(facts, schema);
  return [
    `${code(name)}${required ? "" : ", optional"}`,
    place,
    typeLink(types.typeOf(schema, "sent", itself)),
    meaning(description ?? said?.description, { ...said, ...schema }, exampleOf(parameter), deprecated),
  ];
}

/** The answer that the contract shows of the first status that has one. */
function answerExample({ responses }: ClientOperation): string[] {
  const value = responses
    .flatMap((response) => response.facts.content.flatMap(({ examples }) => examples))
    .find((example) => example.value !== undefined)?.value;
  return isObject(value) || Array.isArray(value)
    ? ["**Example of an answer**", `\`\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\`\``]
    : [];
}

function typeParts({ facts }: ClientView, types: SchemaTypes): string[] {
  return Object.entries(facts.schemas).flatMap(([id, schema]) => {
    if (id === schema.at) {
      return [];
    }
    const parts = withParts(facts, schema);
    const properties = new Map(parts.flatMap((part) => Object.entries(part.properties ?? {})).toReversed());
    const required = new Set(parts.flatMap((part) => part.required ?? []));
    const way = "answered";
    const rows = [...properties].toReversed().map(([name, property]) => {
      const said = { ...resolve(facts, property), ...property };
      const [example] = said.examples ?? [];
      return [
        `${code(name)}${required.has(name) ? "" : ", optional"}`,
        typeLink(types.typeOf(property, way, itself)),
        meaning(said.description ?? said.title, said, example, said.deprecated),
      ];
    });
    return [
      `### ${id}`,
      plainText(schema.description),
      rows.length > 0
        ? table(["field", "type", "meaning"], rows)
        : `Type: ${typeLink(types.typeOf(schema, way, itself))}`,
    ];
  });
}

function meaning(
  description: string | undefined,
  schema: Partial<Schema>,
  example: Json | undefined,
  deprecated: boolean | undefined,
): string {
  const preset = schema.default === undefined ? [] : [`Default: ${code(textOf(schema.default))}.`];
  const limits = limitsOf({ at: "", ...schema });
  const shown = example === undefined || textOf(example).length > 80 ? [] : [`Example: ${code(textOf(example))}.`];
  return [
    ...(deprecated ? ["Deprecated."] : []),
    plainText(description),
    ...(limits ? [`${limits.replaceAll("|", "\\|")}.`] : []),
    ...preset,
    ...shown,
  ]
    .filter(Boolean)
    .join(" ");
}

/** A type as code, which is a link where it is one that has a heading. */
function typeLink(type: string): string {
  const [, name] = /^([A-Z]\w*)(?:\[\])*$/.exec(type) ?? [];
  const isOfPlatform = name === "Blob" || name === "ReadableStream";
  return name && !isOfPlatform ? `[${code(type)}](#${name.toLowerCase()})` : code(type);
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function itself(name: string): string {
  return name;
}
