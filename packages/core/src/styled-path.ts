import type { Parameter, PathWriter } from "./contract.ts";
import { encode } from "./encode.ts";
import { ParameterError } from "./errors/index.ts";
import { styled } from "./styles.ts";

/** The path, with lists and objects in their styles. What is empty, which would change the path, is refused. */
export const styledPath: PathWriter = (template, values, { parameters = {} }, label) =>
  template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const { style, explode }: Partial<Parameter> = parameters[name] ?? {};
    const value = Object.hasOwn(values, name) ? values[name] : "";
    const encoded = (each: unknown): string => {
      const text = encode(`${label}: ${name}`, each, "path");
      // A dot stands between items, and is the same encoded: https://www.rfc-editor.org/rfc/rfc3986#section-2.3
      if (style === "label" && explode && typeof value === "object" && text.includes(".")) {
        throw new ParameterError(`${label}: ${name} has an item with a dot, which would end it`);
      }
      return text;
    };
    if (style === "json") {
      return encoded(JSON.stringify(value));
    }
    const how = style === "label" || style === "matrix" ? style : "simple";
    return styled(encodeURIComponent(name), value, how, explode, encoded) ?? encoded("");
  });
