import { expect, test } from "vitest";
import { formBody, jsonBody, multipartBody, plainBody } from "./bodies.ts";
import type { RequestBody } from "./contract.ts";
import type { Values } from "./values.ts";

// A writer's type says what its contract promises of the body, which is another one in each contract.
const write = (body: RequestBody, value: unknown): unknown => body.write(value as never, "api.call");

const values: Values = {
  name: "a b&c",
  tags: ["x", "y"],
  size: 3,
  isPublic: false,
  details: { owner: "é" },
  none: null,
  missing: undefined,
};

test("a JSON body has the media type of its contract", () => {
  const body = jsonBody("application/merge-patch+json");

  expect([body.type, write(body, { a: null })]).toEqual(["application/merge-patch+json", '{"a":null}']);
});

test("a form repeats lists, writes objects as JSON and leaves out what is not there", () => {
  const text = write(formBody("application/x-www-form-urlencoded"), values);

  expect([...new URLSearchParams(`${text}`)]).toEqual([
    ["name", "a b&c"],
    ["tags", "x"],
    ["tags", "y"],
    ["size", "3"],
    ["isPublic", "false"],
    ["details", '{"owner":"é"}'],
  ]);
});

test("a form may be given as URLSearchParams", () => {
  expect(write(formBody("application/x-www-form-urlencoded"), new URLSearchParams({ a: "b c" }))).toBe("a=b+c");
});

test("a form of parts has files as they are, lists as repeated parts and objects as JSON", async () => {
  const clip = new File(["bytes"], "clip.mov", { type: "video/quicktime" });

  const form = write(multipartBody(), { ...values, clip, others: [new Blob(["1"]), new Blob(["2"])] });

  const sent = form instanceof FormData ? [...form] : [];
  expect(sent.filter(([, value]) => typeof value === "string")).toEqual([
    ["name", "a b&c"],
    ["tags", "x"],
    ["tags", "y"],
    ["size", "3"],
    ["isPublic", "false"],
    ["details", '{"owner":"é"}'],
  ]);
  const files = sent.flatMap(([name, value]) => (value instanceof File ? [[name, value.name, value.type]] : []));
  expect(files).toEqual([
    ["clip", "clip.mov", "video/quicktime"],
    ["others", "blob", ""],
    ["others", "blob", ""],
  ]);
});

test("a part has the media type that the contract names", async () => {
  const form = write(multipartBody({ details: "application/json" }), values);

  const part = form instanceof FormData ? form.get("details") : undefined;
  expect(part instanceof File && [part.type, await part.text()]).toEqual(["application/json", '{"owner":"é"}']);
});

test("a form of parts may be given as FormData", () => {
  const form = new FormData();

  expect(write(multipartBody(), form)).toBe(form);
});

test("any other body is sent as it is", () => {
  const blob = new Blob(["bytes"]);

  expect([write(plainBody("image/png"), blob), plainBody("image/png").type]).toEqual([blob, "image/png"]);
  expect(plainBody().type).toBeUndefined();
});

test("in a list that is joined, an item keeps its comma, and one with another separator is refused", () => {
  const form = formBody("application/x-www-form-urlencoded", {
    tags: { style: "form", separator: "," },
    ids: { style: "form", separator: "|" },
  });

  expect(write(form, { tags: ["a,b", "c"], ids: ["1,2", "3"] })).toBe("tags=a%2Cb,c&ids=1%2C2%7C3");
  expect(() => write(form, { ids: ["1|2"] })).toThrow("api.call: ids has an item with %7C, which would end it");
});
