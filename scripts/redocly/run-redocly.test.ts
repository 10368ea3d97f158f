import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, onTestFinished, test } from "vitest";
import { runRedocly } from "./run-redocly.ts";

test("Redocly reaches no network, whatever it is given", async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests++;
    response.end("type: object");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const folder = temporaryFolder({
    "openapi.yaml": { openapi: "3.1.0", components: { schemas: { A: { $ref: `http://127.0.0.1:${port}/a.yaml` } } } },
  });

  const { stdout, stderr } = await runRedocly(["lint", "openapi.yaml", "--format", "stylish"], folder);

  expect(requests).toBe(0);
  expect(stdout + stderr).toContain("fetch failed");
});
