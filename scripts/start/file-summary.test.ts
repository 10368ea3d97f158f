import { readText } from "@scripts/read";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { expect, test } from "vitest";
import { summaryOf } from "./file-summary.ts";

test("each column is what its pointer leads to, undefined where that is nothing", () => {
  const columns = "x-file-summary: { id: /data/a~1b, url: /links/1/href, none: /data/toString }";
  const contract = demoContractWith("operationId: getFile", `operationId: getFile\n      ${columns}`);
  const { operations } = readText(contract, "openapi.yaml").facts;
  const body = { data: { "a/b": "f1" }, links: [{}, { href: "https://demo.test" }] };

  const summaries = operations.map((operation) => summaryOf(operation, body));

  expect(summaries).toEqual([{ id: "f1", url: "https://demo.test", none: undefined }]);
});
