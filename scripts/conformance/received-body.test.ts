import { expect, test } from "vitest";
import { receivedBody } from "./received-body.ts";

test.each([
  ["JSON as its value", { "content-type": "application/problem+json; charset=utf-8" }, '{"a":[1]}', { a: [1] }],
  [
    "pairs of a form in their order",
    { "content-type": "application/x-www-form-urlencoded" },
    "b=2&a=%C3%A9&b=+",
    [
      ["b", "2"],
      ["a", "é"],
      ["b", " "],
    ],
  ],
  ["anything else as a text", { "content-type": "image/png" }, '{"a":1}', '{"a":1}'],
  ["a body without a type as a text", {}, "bytes", "bytes"],
])("gives %s", async (_, headers, text, body) => {
  expect(await receivedBody(requestOf(headers, Buffer.from(text)))).toEqual(body);
});

test("gives the parts of a form, and files with their names, types and bytes", async () => {
  const form = new FormData();
  form.append("tags", "a");
  form.append("file", new File(["é"], "clip é.mov", { type: "video/quicktime" }));
  form.append("tags", "b");
  form.append("details", new Blob(["{}"], { type: "application/json" }));

  expect(await receivedBody(await sent(form))).toEqual([
    ["tags", "a"],
    ["file", { filename: "clip é.mov", type: "video/quicktime", text: "é" }],
    ["tags", "b"],
    ["details", { filename: "blob", type: "application/json", text: "{}" }],
  ]);
});

test("gives no parts of a form without any", async () => {
  expect(await receivedBody(await sent(new FormData()))).toEqual([]);
});

test("refuses a form that breaks off", async () => {
  const form = new FormData();
  form.append("file", new Blob(["bytes"]));
  const { headers, body } = await sent(form);

  await expect(receivedBody(requestOf(headers, body.subarray(0, -20)))).rejects.toThrow();
});

/** A form as `fetch` sends it. */
async function sent(form: FormData): Promise<ReturnType<typeof requestOf>> {
  const request = new Request("http://localhost", { method: "POST", body: form });
  return requestOf(
    { "content-type": request.headers.get("content-type") ?? "" },
    Buffer.from(await request.arrayBuffer()),
  );
}

function requestOf(headers: { readonly "content-type"?: string }, body: Buffer) {
  return { method: "POST", url: "/", headers, body };
}
