import { isJson, isObject, type MediaType, resolve } from "@scripts/read";
import { type ClientOperation, type ClientView, methodsOf, methodsWith } from "../../client-view/client-view.ts";
import { bodyKind } from "../../client-view/media-types.ts";
import { propertyOf, withParts } from "../../client-view/properties.ts";
import { literal, propertyName } from "../source-text.ts";
import { isBytes } from "../types/bytes.ts";
import { memberOf, object, parameters, snippet } from "./snippet.ts";

/** What a client does beside calling its operations, each with an example. */
export function memberSections(view: ClientView): string[] {
  return [...lists(view), ...waiting(view), ...downloading(view), ...uploading(view)];
}

function lists(view: ClientView): string[] {
  return methodsWith(view, "paginate")
    .slice(0, 1)
    .flatMap((operation) => [
      "## Lists",
      "",
      "The items, page by page as they are needed; `.pages()` gives the pages themselves.",
      "",
      ...snippet(view, operation, (client) => {
        const list = memberOf(`${client}.paginate`, operation.operationId);
        const given = object(parameters(operation, [operation.members.paginate?.data.limit]));
        return [`for await (const item of ${list}(${given})) {`, "  console.log(item);", "}"];
      }),
    ]);
}

function waiting(view: ClientView): string[] {
  return methodsWith(view, "wait")
    .slice(0, 1)
    .flatMap((operation) => [
      "## Waiting",
      "",
      "Looks again, with growing pauses, until the state is final. Options: `deadline` (600000, milliseconds in all), `interval`",
      "(1000, milliseconds before the second look), and `onProgress`, called with the record after each look.",
      "",
      ...snippet(
        view,
        operation,
        (client) => [
          "try {",
          `  const record = await ${memberOf(`${client}.waitFor`, operation.operationId)}(${object(parameters(operation)) || "{}"}, { deadline: 120_000 });`,
          "  console.log(record);",
          "} catch (error) {",
          "  if (error instanceof ProcessingError) {",
          "    console.log(error.state, error.reason);",
          "  }",
          "}",
        ],
        [],
        ["ProcessingError"],
      ),
    ]);
}

function downloading(view: ClientView): string[] {
  return methodsWith(view, "download")
    .slice(0, 1)
    .flatMap((operation) => [
      "## Downloading",
      "",
      "The content as a response whose body arrives as it is read. Another origin gets no credential. Options: `range`, the first",
      "byte and the last one, and `onProgress`, called with the bytes that have arrived and all there are.",
      "",
      ...snippet(
        view,
        operation,
        (client) => [
          `const response = await ${memberOf(`${client}.download`, operation.operationId)}(${object(parameters(operation))});`,
          'await response.body?.pipeTo(Writable.toWeb(createWriteStream("downloaded")));',
        ],
        ['import { createWriteStream } from "node:fs";', 'import { Writable } from "node:stream";'],
      ),
    ]);
}

const fileLines = [
  'const content = await openAsBlob("clip.mov");',
  'const file = new File([content], "clip.mov", { type: "video/quicktime" });',
];
const fileImports = ['import { openAsBlob } from "node:fs";'];

function uploading(view: ClientView): string[] {
  const form = methodsOf(view).flatMap((operation) => formUpload(view, operation));
  const storage = methodsWith(view, "upload").flatMap((operation) => storageUpload(view, operation));
  const examples = [...form.slice(0, 1), ...storage.slice(0, 1)].flat();
  return examples.length > 0 ? ["## Uploading", "", ...examples] : [];
}

/** With a form that has the bytes of a file. None where the contract does not show what else the form has to have. */
function formUpload(view: ClientView, operation: ClientOperation): string[][] {
  const { facts } = view;
  const { operationId, requestBody } = operation;
  const form = requestBody?.types.find(({ mediaType }) => bodyKind(mediaType) === "multipart");
  const properties = propertiesOf(view, form);
  const isFile = (name: string): boolean => {
    const schema = form?.schema && propertyOf(facts, form.schema, name);
    return schema !== undefined && isBytes(resolve(facts, schema));
  };
  const file = properties?.names.find(isFile);
  if (!properties || file === undefined) {
    return [];
  }
  const body = [...new Set([file, ...properties.required])].map((name) =>
    isFile(name) ? (name === "file" ? name : `${propertyName(name)}: file`) : properties.shown(name),
  );
  const contentType = form === requestBody?.types[0] ? [] : [`contentType: ${JSON.stringify(form?.mediaType)}`];
  const given = object([...parameters(operation), ...contentType, `body: ${object(body)}`]);
  const example = snippet(
    view,
    operation,
    (client) => [...fileLines, `const answer = await ${memberOf(client, operationId)}(${given});`],
    fileImports,
  );
  return [["In Node, `openAsBlob` gives a file as a `Blob`, which is read when it is sent.", "", ...example]];
}

/** To a storage, in parts where it takes several. */
function storageUpload(view: ClientView, operation: ClientOperation): string[][] {
  const { operationId, requestBody, members } = operation;
  const properties = propertiesOf(
    view,
    requestBody?.types.find(({ mediaType }) => isJson(mediaType)),
    members.upload?.properties,
  );
  if (!properties) {
    return [];
  }
  const { required, shown } = properties;
  const body = required.length > 0 ? [`body: ${object(required.map(shown))}`] : [];
  const given = object([...parameters(operation), "file", ...body]);
  const example = snippet(
    view,
    operation,
    (client) => [
      ...fileLines,
      `const answer = await ${memberOf(`${client}.upload`, operationId)}(${given}, {`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of an example.
      "  onProgress: (sent, total) => console.log(`${sent} of ${total} bytes`),",
      "});",
    ],
    fileImports,
  );
  const lead = [
    "The file goes straight to a storage, without a credential, and the upload is completed. Options: `concurrency` (4 parts at a",
    "time), `timeout` (600000, milliseconds of a part), and `onProgress`, called with the bytes that have been sent and all there are.",
  ];
  return [[...lead, "", ...example]];
}

interface Properties {
  /** Of those that the example shows. */
  readonly names: readonly string[];
  /** Those that are required, without those that are left out. */
  readonly required: readonly string[];
  /** A property with its value in the example, as source text. */
  readonly shown: (name: string) => string;
}

/** The properties of a body; undefined where the contract shows no value of one that is required. */
function propertiesOf(
  { facts }: ClientView,
  content: MediaType | undefined,
  leftOut: readonly string[] = [],
): Properties | undefined {
  const value = content?.examples.find((each) => each.value !== undefined)?.value;
  const example = isObject(value) ? value : {};
  const parts = content?.schema ? withParts(facts, content.schema) : [];
  const required = [...new Set(parts.flatMap((part) => part.required ?? []))].filter((name) => !leftOut.includes(name));
  return required.every((name) => name in example)
    ? {
        names: Object.keys(example),
        required,
        shown: (name) => `${propertyName(name)}: ${literal(example[name] ?? null)}`,
      }
    : undefined;
}
