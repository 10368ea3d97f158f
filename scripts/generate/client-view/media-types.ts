import { essenceOf, isJson, type MediaType, type Operation } from "@scripts/read";

/** The media type of a response that a client prefers: JSON where it is one of them, else the first. */
export function answerMediaType(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ mediaType }) => isJson(mediaType)) ?? content[0];
}

/** The media types of an operation's body, the one that a client sends by default first. */
export function bodyMediaTypes({ requestBody, parameters }: Operation): MediaType[] {
  const content = requestBody?.content ?? [];
  const preferred = preferredType(content);
  // The caller chooses by `contentType`, beside the other parameters.
  const isTaken = parameters.some(({ name, in: place }) => name === "contentType" && /^(path|query)$/.test(place));
  return preferred ? [preferred, ...content.filter((each) => each !== preferred && !isTaken)] : [];
}

/** Whether the caller says which media type a body has: one of several, or one of a range. */
export function takesContentType(types: readonly MediaType[]): boolean {
  return types.length > 1 || types.some(({ mediaType }) => bodyKind(mediaType) === "bytes" && mediaType.includes("*"));
}

/** The media type of a body that a client sends by default: JSON where it is one of them, else a form, else the first. */
export function preferredType(content: readonly MediaType[]): MediaType | undefined {
  const of = (essence: string) => content.find(({ mediaType }) => essenceOf(mediaType) === essence);
  return (
    of("application/json") ??
    content.find(({ mediaType }) => isJson(mediaType)) ??
    of("multipart/form-data") ??
    of("application/x-www-form-urlencoded") ??
    content[0]
  );
}

/** How a client takes a body: as JSON, as one of the two forms, as a text, or as bytes. */
export type BodyKind = "json" | "multipart" | "form" | "text" | "bytes";

export function bodyKind(mediaType: string): BodyKind {
  const essence = essenceOf(mediaType);
  if (isJson(essence) || essence === "*/*" || essence === "application/*") {
    return "json";
  }
  if (essence === "multipart/form-data") {
    return "multipart";
  }
  if (essence === "application/x-www-form-urlencoded") {
    return "form";
  }
  return /^text\/|[/+]xml$/.test(essence) ? "text" : "bytes";
}
