import type { Parameter } from "./contract.ts";
import { isObject, itemsOf } from "./values.ts";

/** What precedes a value, and stands between those that stand alone. */
const leads = { simple: "", label: ".", matrix: ";", cookie: "; " };

/**
 * A value as a path, a header or a cookie has it, and undefined for a list or an object without anything:
 * https://spec.openapis.org/oas/v3.1.1.html#style-values
 */
export function styled(
  name: string,
  value: unknown,
  style: keyof typeof leads,
  explode: Parameter["explode"],
  encode: (value: unknown, isName?: true) => string,
): string | undefined {
  const lead = leads[style];
  const key = style === "matrix" || style === "cookie" ? `${name}=` : "";
  const items = isObject(value)
    ? Object.entries(value)
        .filter(([, each]) => itemsOf(each).length > 0)
        .map(([member, each]) => encode(member, explode) + (explode ? "=" : ",") + encode(each))
    : itemsOf(value).map((each) => (explode ? key : "") + encode(each));
  return items.length > 0 ? lead + (explode ? "" : key) + items.join((explode && lead) || ",") : undefined;
}
