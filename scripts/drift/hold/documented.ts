import { essenceOf, type MediaType, type Operation, type Response } from "@scripts/read";

/** The response that an operation documents for a status: of the very code, else of its range, else the default. */
export function documentedResponse({ responses }: Operation, status: number): Response | undefined {
  const names = [`${status}`, `${Math.floor(status / 100)}XX`, "DEFAULT"];
  return names.flatMap((name) => responses.filter((each) => each.status.toUpperCase() === name))[0];
}

/** The documented body that an answer has. `image/*` and `*`/`*` take what no other does; no media type is JSON. */
export function documentedBody({ content }: Pick<Response, "content">, mediaType: string): MediaType | undefined {
  const [type] = mediaType.split("/");
  const names = mediaType === "" ? ["application/json", "*/*"] : [mediaType, `${type}/*`, "*/*"];
  return names.flatMap((name) => content.filter((each) => essenceOf(each.mediaType) === name))[0];
}
