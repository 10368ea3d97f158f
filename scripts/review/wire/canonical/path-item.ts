import type { Place } from "@scripts/generate/legacy/description";
import { methods } from "@scripts/generate/legacy/operations";
import { pathTemplate } from "../../contract/subject.ts";
import { type Canon, follow } from "./canon.ts";
import type { JsonObject } from "./json.ts";
import { operation } from "./operation.ts";
import { memberOf, membersOf } from "./origins.ts";

/** The canonical form of a path item: its operations, with what it says of all of them. */
export function pathItem(canon: Canon, url: string, place: Place): JsonObject {
  const written: JsonObject = {};
  for (const method of [...methods, "query"]) {
    const member = memberOf(place, method);
    if (member.value !== undefined) {
      written[method] = operation(canon, url, method, place, follow(canon, member));
    }
  }
  return canon.origins.mark(written, place);
}

/** The canonical form of the paths: what their parameters are called does not matter. */
export function paths(canon: Canon, place: Place): JsonObject {
  const written: JsonObject = {};
  for (const [url, item] of membersOf(place)) {
    if (!url.startsWith("x-")) {
      const template = pathTemplate(url);
      written[Object.hasOwn(written, template) ? url : template] = pathItem(canon, url, follow(canon, item));
    }
  }
  return canon.origins.mark(written, place);
}
