import { expect, test } from "vitest";
import { ParameterError } from "./errors/index.ts";
import { checkHeaders, headerValues } from "./headers.ts";

test.each([
  ["an object", { "X-A": "1", "X-B": null }, { "X-A": "1", "X-B": null }],
  ["pairs", [["X-A", "1"]], { "X-A": "1" }],
  ["Headers", new Headers({ "X-A": "1" }), { "x-a": "1" }],
])("headerValues gives the headers by name, from %s", (_, headers, values) => {
  expect(headerValues(headers)).toEqual(values);
});

test.each(["", "plain", "tab\there", "café", "\xff", 7, true, null, undefined, ["a", "b"]])(
  "checkHeaders accepts %j",
  (value) => {
    expect(() => checkHeaders({ "X-A": value }, "demo.getFile")).not.toThrow();
  },
);

test.each(["a\nb", "a\rb", "a\r\nX-Injected: 1", "a\0b", "a\x7fb", "Ā", "😀", "\u2028", ["a", "b\n"]])(
  "checkHeaders refuses %j and does not repeat it",
  (value) => {
    const check = () => checkHeaders({ "X-A": "fine", "X-B": value }, "demo.getFile");

    expect(check).toThrow(new ParameterError("demo.getFile: X-B has a character that is not allowed in headers"));
  },
);

// Headers itself throws a TypeError here, which no caller of a client expects.
test.each(["a b", "", "a:b", "ä", "a\n"])("checkHeaders refuses the name %j", (name) => {
  expect(() => checkHeaders({ [name]: "1" }, "demo.getFile")).toThrow(ParameterError);
});
