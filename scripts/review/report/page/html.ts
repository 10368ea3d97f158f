import { visible } from "../visible-text.ts";

/** Markup, as opposed to text that is to be shown as it is. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Value = Html | string | number | undefined | readonly Value[];

/** Markup with values in it. Whatever is no markup itself is escaped, for elements and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(markup)));
}

function markup(value: Value): string {
  if (value instanceof Html) {
    return `${value}`;
  }
  if (typeof value === "object") {
    return value.map(markup).join("");
  }
  return visible(`${value ?? ""}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
