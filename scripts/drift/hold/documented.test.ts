import type { Operation, Response } from "@scripts/read";
import { expect, test } from "vitest";
import { documentedBody, documentedResponse } from "./documented.ts";

test.each([
  [200, ["default", "2XX", "200"], "200"],
  [201, ["default", "2XX", "200"], "2XX"],
  [404, ["4xx"], "4xx"],
  [500, ["200", "default"], "default"],
  [500, ["200", "4XX"], undefined],
])("takes for the status %s of %j the response %s", (status, documented, expected) => {
  expect(documentedResponse(operation(documented), status)?.status).toBe(expected);
});

test.each([
  ["application/json", ["*/*", "Application/JSON; charset=utf-8"], "Application/JSON; charset=utf-8"],
  ["image/png", ["*/*", "image/*"], "image/*"],
  ["text/html", ["*/*", "image/*"], "*/*"],
  ["text/html", ["application/json"], undefined],
  ["", ["text/html", "application/json"], "application/json"],
])("takes for a body of %j, of %j, that of %s", (mediaType, documented, expected) => {
  const [response] = operation(["200"], documented).responses;

  expect(response && documentedBody(response, mediaType)?.mediaType).toBe(expected);
});

function operation(statuses: readonly string[], mediaTypes: readonly string[] = []): Operation {
  const content = mediaTypes.map((mediaType) => ({ at: "", mediaType, examples: [], encoding: [] }));
  const responses = statuses.map((status): Response => ({ at: "", status, headers: [], content, links: [] }));
  return { at: "", method: "get", path: "/", tags: [], parameters: [], servers: [], callbacks: [], responses };
}
