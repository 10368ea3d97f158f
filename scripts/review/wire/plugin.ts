import { access } from "./rules/access.ts";
import { added } from "./rules/added.ts";
import { carriers } from "./rules/carriers.ts";
import { context } from "./rules/context.ts";
import { schemas } from "./rules/schemas.ts";

/** The rules of comparisons that Redocly does not have. https://redocly.com/docs/cli/custom-plugins */
export default function plugin(): object {
  return {
    id: "filespec",
    diff: { oas3: { context, ...access, ...added, ...carriers, ...schemas } },
  };
}
