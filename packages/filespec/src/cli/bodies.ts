import { type JsonObject, objectOf } from "./json.ts";
import { fieldsOf, valueType } from "./schema-values.ts";

/** The body of a request, as far as the command line gives it. */
export interface InputBody {
  readonly mediaType: string;
  /** What can be chosen from. */
  readonly mediaTypes: readonly string[];
  /** Whether it is what the client sends where nothing is chosen. */
  readonly isUsual: boolean;
  readonly kind: "json" | "multipart" | "form" | "text" | "bytes";
  readonly isRequired: boolean;
}

/** The body of a media type: what the caller names, else a form with files, else what the client sends by default. */
export function bodyOf(
  document: JsonObject,
  requestBody: JsonObject,
  contentType: string | undefined,
): InputBody | undefined {
  const content = objectOf(requestBody.content);
  const mediaTypes = Object.keys(content);
  const withFiles = mediaTypes.find((each) => /^multipart\//.test(each) && hasFile(document, content[each]));
  const chosen = contentType === undefined ? undefined : matching(mediaTypes, contentType);
  const order = [
    /^application\/json\b/,
    /[/+]json\b/,
    /^multipart\/form-data\b/,
    /^application\/x-www-form-urlencoded\b/,
  ];
  const usual = order.flatMap((each) => mediaTypes.find((type) => each.test(type)) ?? [])[0] ?? mediaTypes[0];
  const mediaType = chosen ?? withFiles ?? usual;
  return mediaType === undefined
    ? undefined
    : {
        mediaType,
        mediaTypes,
        isUsual: mediaType === usual,
        kind: bodyKind(mediaType),
        isRequired: requestBody.required === true,
      };
}

function hasFile(document: JsonObject, media: unknown): boolean {
  return fieldsOf(document, objectOf(media).schema).some(({ schema }) => {
    const { types, items } = valueType(document, schema);
    return (items?.types ?? types)[0] === "file";
  });
}

/** The media type itself, or the range that it is in. */
function matching(mediaTypes: readonly string[], contentType: string): string | undefined {
  const [essence = ""] = contentType.split(";");
  return [contentType, essence, essence.replace(/\/.*/, "/*"), "*/*"].find((each) => mediaTypes.includes(each));
}

function bodyKind(mediaType: string): InputBody["kind"] {
  if (/[/+]json\b|^\*\/\*|^application\/\*/.test(mediaType)) {
    return "json";
  }
  if (/^multipart\/form-data\b/.test(mediaType)) {
    return "multipart";
  }
  if (/^application\/x-www-form-urlencoded\b/.test(mediaType)) {
    return "form";
  }
  return /^text\/|[/+]xml\b/.test(mediaType) ? "text" : "bytes";
}
