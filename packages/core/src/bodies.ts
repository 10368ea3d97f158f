import type { RequestBody } from "./contract.ts";
import { itemsOf, type Values } from "./values.ts";

// What only some contracts need: each names its own.

/** A JSON body of a media type. */
export function jsonBody(type: string): RequestBody {
  return { type, write: (body) => JSON.stringify(body) };
}

/** A form: an object, whose lists are repeated pairs and whose objects are JSON, or a `URLSearchParams`. */
export function formBody(type: string): RequestBody {
  return {
    type,
    write: (body: Values | URLSearchParams) => {
      const form =
        body instanceof URLSearchParams
          ? body
          : new URLSearchParams(fieldsOf(body).map(([name, value]) => [name, textOf(value)]));
      // As text, since `fetch` would set a media type of its own.
      return `${form}`;
    },
  };
}

/**
 * A form of parts: an object, whose lists are repeated parts, whose files are parts with a name, and whose objects are JSON;
 * or a `FormData`. `types` has the media types of parts, by property, where the contract names one. `fetch` sets the
 * `Content-Type`, with a boundary.
 */
export function multipartBody(types: { readonly [property: string]: string } = {}): RequestBody {
  return {
    write: (body: Values | FormData) => {
      if (body instanceof FormData) {
        return body;
      }
      const form = new FormData();
      for (const [name, value] of fieldsOf(body)) {
        const type = Object.hasOwn(types, name) ? types[name] : undefined;
        if (value instanceof Blob) {
          form.append(name, value);
        } else {
          form.append(name, type ? new Blob([textOf(value)], { type }) : textOf(value));
        }
      }
      return form;
    },
  };
}

/** A body that is sent as it is: a text, or bytes in any form that the platform's `fetch` takes. */
export function plainBody(type?: string): RequestBody {
  return { ...(type && { type }), write: (body) => body };
}

function fieldsOf(body: Values): [string, unknown][] {
  return Object.entries(body).flatMap(([name, value]) => itemsOf(value).map((each): [string, unknown] => [name, each]));
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
