import type { Parameter, QueryWriter } from "./contract.ts";
import { encode } from "./encode.ts";
import { ParameterError } from "./errors/index.ts";
import { isObject, itemsOf } from "./values.ts";

/**
 * The query string as the contract describes it: https://spec.openapis.org/oas/v3.1.1.html#style-values. What the contract
 * does not know is sent in the style `form`, objects in the style `deepObject`.
 */
export const query: QueryWriter = (values, { parameters }, label) => {
  const pairs = Object.keys(values).flatMap((name) => {
    const value = values[name];
    const { style, separator, reserved }: Partial<Parameter> =
      parameters && Object.hasOwn(parameters, name) ? (parameters[name] ?? {}) : {};
    const encoded = (each: unknown): string => encode(`${label}: ${name}`, each, "query");
    // What would end the value, or begin another item of a list, stays encoded.
    const kept = separator
      ? /%(2F|3A|3B|3F|40|5B|5D|24|21|27|28|29|2A)/g
      : /%(2F|3A|3B|3F|40|5B|5D|24|21|27|28|29|2A|2C)/g;
    const part = (each: unknown): string =>
      reserved ? encoded(each).replace(kept, decodeURIComponent) : encoded(each);
    // The encoded space and bar are what separates items.
    const joined = (texts: string[]): string => {
      if (separator !== "," && Array.isArray(value) && texts.some((each) => each.includes(`${separator}`))) {
        throw new ParameterError(`${label}: ${name} has an item with ${separator}, which would end it`);
      }
      return texts.join(separator);
    };
    const key = encoded(name);
    if (style === "json") {
      return value === undefined ? [] : `${key}=${encoded(JSON.stringify(value))}`;
    }
    if (isObject(value)) {
      const members = Object.entries(value).flatMap(([member, each]) =>
        itemsOf(each).map((item) => [encoded(member), part(item)] as const),
      );
      if (style !== "form") {
        return members.map(([member, text]) => `${key}[${member}]=${text}`);
      }
      const isJoined = separator && members.length > 0;
      return isJoined ? `${key}=${joined(members.flat())}` : members.map((member) => member.join("="));
    }
    const items = itemsOf(value).map(part);
    return separator && items.length > 0 ? `${key}=${joined(items)}` : items.map((item) => `${key}=${item}`);
  });
  return pairs.join("&");
};
