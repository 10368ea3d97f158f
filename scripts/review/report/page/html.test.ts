import { expect, test } from "vitest";
import { Html, html } from "./html.ts";

test("escapes whatever is no markup, also in attributes and lists", () => {
  const value = `<b title='x'>"&amp;\u202E`;

  expect(`${html`<p title="${value}">${[value, html`<i>${value}</i>`, 1, undefined, []]}</p>`}`).toBe(
    [
      '<p title="&lt;b title=&#39;x&#39;&gt;&quot;&amp;amp;\\u202E">',
      "&lt;b title=&#39;x&#39;&gt;&quot;&amp;amp;\\u202E",
      "<i>&lt;b title=&#39;x&#39;&gt;&quot;&amp;amp;\\u202E</i>1</p>",
    ].join(""),
  );
});

test("takes nothing for markup but what it made", () => {
  const like = { toString: () => "<b>", "#markup": "<b>" };

  // @ts-expect-error An object that only looks like markup is none.
  expect(() => `${html`${like}`}`).toThrow(TypeError);
  expect(`${html`${new Html("<b>")}`}`).toBe("<b>");
});
