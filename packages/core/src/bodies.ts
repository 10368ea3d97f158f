import type { BodyChoice, RequestBody } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import { isObject, itemsOf, type Values } from "./values.ts";

// What only some contracts need: each names its own.

/** A JSON body of a media type. */
export function jsonBody(type: string): RequestBody {
  return { type, write: (body) => JSON.stringify(body) };
}

/** How a form writes a property, where it is not in repeated pairs or as JSON. */
export interface FormStyle {
  /** `form` for an object whose members stand alone or joined, `deepObject` for `name[member]` at any depth. */
  readonly style?: "form" | "deepObject";
  /** What joins the items of a list, or the members of an object. */
  readonly separator?: "," | " " | "|";
}

/**
 * A form: an object, or a `URLSearchParams`. Lists are repeated pairs and objects are JSON where the contract gives no style:
 * https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function formBody(type: string, styles: { readonly [property: string]: FormStyle } = {}): RequestBody {
  return {
    type,
    // As text, since `fetch` would set a media type of its own.
    write: (body: Values | URLSearchParams, label) =>
      body instanceof URLSearchParams
        ? `${body}`
        : Object.entries(body)
            .flatMap(([name, value]) => {
              const style = Object.hasOwn(styles, name) ? (styles[name] ?? {}) : {};
              return pairsOf(name, value, style, `${label}: ${name}`);
            })
            .join("&"),
  };
}

/**
 * A form of parts: an object, whose lists are repeated parts, whose files are parts with a name, and whose objects are JSON;
 * or a `FormData`. `types` has the media types of parts, by property, where the contract names one. `fetch` sets the
 * `Content-Type`, with a boundary.
 */
export function multipartBody(types: { readonly [property: string]: string } = {}): RequestBody {
  return {
    write: (body: Values | FormData, label) => {
      if (body instanceof FormData) {
        return body;
      }
      const form = new FormData();
      for (const [name, value] of fieldsOf(body)) {
        const type = Object.hasOwn(types, name) ? types[name] : undefined;
        const what = `${label}: ${name}`;
        if (value instanceof Blob) {
          form.append(name, value);
        } else {
          form.append(name, type ? new Blob([textOf(value, what)], { type }) : textOf(value, what));
        }
      }
      return form;
    },
  };
}

/** A body that is sent as it is: a text, or bytes in any form that the platform's `fetch` takes. */
export function plainBody(type?: string): RequestBody {
  return {
    ...(type && { type }),
    write: (body, label) => (typeof body === "string" ? textOf(body, `${label}: body`) : body),
  };
}

/** Bodies of several media types and ranges (`image/*`): the caller's `contentType` says which, or else it is the first. */
export function bodyByType(bodies: { readonly [mediaType: string]: RequestBody }): BodyChoice {
  return (contentType, label) => {
    const [first = ""] = Object.keys(bodies);
    const type = `${contentType ?? first}`;
    const key = [type, type.replace(/\/.*/, "/*"), "*/*"].find((each) => Object.hasOwn(bodies, each));
    const body = key === undefined ? undefined : bodies[key];
    if (!body) {
      throw new ParameterError(`${label}: no contentType ${type}, only ${Object.keys(bodies)}`);
    }
    return key === type || contentType === undefined ? body : { ...body, type };
  };
}

function pairsOf(name: string, value: unknown, { style, separator }: FormStyle, what: string): string[] {
  const isList = Array.isArray(value);
  if (style === "deepObject" && (isList || isObject(value))) {
    // A list by number: repeated pairs could not tell the members of its objects apart.
    return Object.entries(value).flatMap(([member, each]) => pairsOf(`${name}[${member}]`, each, { style }, what));
  }
  if (style === "form" && isObject(value)) {
    const members = Object.entries(value).filter(([, each]) => itemsOf(each).length > 0);
    return separator
      ? pairsOf(name, members.flat(), { separator }, what)
      : members.map(([member, each]) => `${encoded(member)}=${encoded(textOf(each, what))}`);
  }
  const key = `${encoded(name)}=`;
  const items = itemsOf(value).map((each) => encoded(textOf(each, what)));
  if (!separator || !isList || items.length === 0) {
    return items.map((each) => key + each);
  }
  // A comma of an item is encoded, and the one between items is not. The others are the same in both places.
  const between = separator === "," ? separator : encoded(separator);
  if (items.some((each) => each.includes(between))) {
    throw new ParameterError(`${what} has an item with ${between}, which would end it`);
  }
  return [key + items.join(between)];
}

/** https://url.spec.whatwg.org/#concept-urlencoded-serializer */
function encoded(text: string): string {
  return `${new URLSearchParams([["", text]])}`.slice(1);
}

function fieldsOf(body: Values): [string, unknown][] {
  return Object.entries(body).flatMap(([name, value]) => itemsOf(value).map((each): [string, unknown] => [name, each]));
}

function textOf(value: unknown, what: string): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  if (/\p{Surrogate}/u.test(text)) {
    throw new ParameterError(`${what} has half a surrogate pair, which has no encoding`);
  }
  return text;
}
