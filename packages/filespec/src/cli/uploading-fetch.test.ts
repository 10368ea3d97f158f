import { expect, test } from "vitest";
import { uploadingFetch } from "./uploading-fetch.ts";

test.each([
  ["a form", new FormData(), { window: null, redirect: "error" }],
  ["a file", new File([], "a"), { window: null, redirect: "error" }],
  ["a text", "{}", { redirect: "manual" }],
])("Node keeps nothing for a redirect of %s, if it may be large", async (_, body, options) => {
  const inits: (RequestInit | undefined)[] = [];
  const fetch = uploadingFetch(async (_input, init) => {
    inits.push(init);
    return new Response();
  });

  await fetch("https://a.test", { method: "POST", body, redirect: "manual" });

  expect(inits).toEqual([{ method: "POST", body, ...options }]);
});
