import { inspect } from "node:util";
import { expect, test } from "vitest";
import { contract } from "../testing/contract.ts";
import { ParameterError } from "./errors/index.ts";
import { type OperationFunction, OperationsClient, operationFunction } from "./operations.ts";

type Method = (params: object, options?: object) => Promise<unknown>;

const { operations, ...api } = contract;
const getFile = operationFunction<OperationFunction<"demo", Method, { readonly status: unknown }>>(
  api,
  "getFile",
  operations.getFile,
);

function clientOf(status: number, options: object = {}): OperationsClient<"demo"> {
  const fetch = async () =>
    new Response('{"id":"f1"}', { status, headers: { "content-type": "application/json", "x-total": "3" } });
  return new OperationsClient("demo", api, { ...{ token: "secret-token" }, fetch, maxRetries: 0, ...options });
}

test("a function calls its operation with the client that it is given", async () => {
  expect(await getFile(clientOf(200), { fileId: "f1" })).toEqual({ id: "f1" });
  await expect(getFile(clientOf(404), { fileId: "f1" })).rejects.toMatchObject({ name: "ApiError", status: 404 });
});

test("a function has its result under safe, and its response under stream", async () => {
  const result = await getFile.safe(clientOf(404), { fileId: "f1" });
  const response = await getFile.stream(clientOf(200), { fileId: "f1" });

  expect(result).toMatchObject({ status: 404, ok: false });
  expect([response.headers.get("x-total"), await response.text()]).toEqual(["3", '{"id":"f1"}']);
});

test("options that name no usable server are refused when the client is made", () => {
  expect(() => clientOf(200, { server: "staging" })).toThrow(ParameterError);
});

test("a client of another API is refused, and so is what is no client", async () => {
  const other = new OperationsClient<"demo">("demo", { ...api });

  for (const client of [other, {} as OperationsClient<"demo">]) {
    await expect(getFile(client, { fileId: "f1" })).rejects.toThrow(
      new ParameterError("demo.getFile: its client must be one of demo's createClient"),
    );
  }
});

test("a client shows no credential when it is printed", () => {
  expect(inspect(clientOf(200), { showHidden: true, depth: 5 })).not.toContain("secret-token");
});
