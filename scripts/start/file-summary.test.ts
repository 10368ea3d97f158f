import { clientView, methodsOf } from "@scripts/generate/client-view";
import { readText } from "@scripts/read";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { expect, test } from "vitest";
import { fileSummary } from "./file-summary.ts";

test("each column is what its pointer leads to, undefined where that is nothing", () => {
  const columns = "x-file-summary: { id: /data/a~1b, url: /links/1/href, none: /data/toString, wrong: 1 }";
  const contract = demoContractWith("operationId: getFile", `operationId: getFile\n      ${columns}`);
  const [operation] = methodsOf(clientView(readText(contract, "openapi.yaml").facts, "demo"));
  const body = { data: { "a/b": "f1" }, links: [{}, { href: "https://demo.test" }] };

  const summary = operation && fileSummary(operation, body);

  expect(summary).toEqual({ id: "f1", url: "https://demo.test", none: undefined, wrong: undefined });
});
