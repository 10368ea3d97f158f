import type { Description, Place } from "@scripts/generate/legacy/description";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { child } from "./field-tree.ts";
import { essence } from "./har.ts";

/** A response of the contract, one media type of it. */
export interface DocumentedBody {
  readonly status: string;
  readonly mediaType: string;
  /** Undefined where the contract says nothing of the body. */
  readonly schema: Place | undefined;
}

/** The contract's name for a status: itself, its range or `default`; undefined where it has none. */
export function documentedStatus({ responses }: OperationFacts, status: number): string | undefined {
  const names = responses.map((response) => response.status);
  const range = `${Math.floor(status / 100)}XX`;
  return [String(status), range, "default"].find((name) =>
    names.some((each) => each.toLowerCase() === name.toLowerCase()),
  );
}

/** The bodies of all responses. */
export function documentedBodies(description: Description, { place }: OperationFacts): DocumentedBody[] {
  return description.entries(description.get(place, "responses")).flatMap(([status, response]) => {
    const content = description.get(response, "content");
    return description.entries(content).map(([mediaType, body]) => ({
      status,
      mediaType,
      schema: child(body, "schema"),
    }));
  });
}

/** The documented body that an answer has, or undefined: `image/*` and `*`/`*` take what no other does. */
export function matchingBody(bodies: readonly DocumentedBody[], mediaType: string): DocumentedBody | undefined {
  const [type] = mediaType.split("/");
  const names = mediaType === "" ? ["application/json", "*/*"] : [mediaType, `${type}/*`, "*/*"];
  return names.flatMap((name) => bodies.filter((body) => essence(body.mediaType) === name))[0];
}

export function isJson(mediaType: string): boolean {
  const name = essence(mediaType);
  return name === "application/json" || name.endsWith("+json");
}
