import { createRequire } from "node:module";
import { join } from "node:path";
import { clientView, methodsOf } from "@scripts/generate/client-view";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test, vi } from "vitest";
import type { Input, Inputs } from "../../src/cli/inputs.ts";
import { at, objectOf, resolve } from "../../src/cli/json.ts";
import { loadProvider } from "../../src/cli/loaded.ts";
import { takenBy } from "../../src/cli/taken.ts";
import { environment, runHere } from "../../testing/command.ts";
import { serve } from "../../testing/serve.ts";

type MockFetch = typeof fetch & { readonly calls: readonly { readonly operationId: string }[] };

const operations = listProviders(workspace).flatMap((provider) => {
  const { facts } = readContract(contractFile(workspace, provider), workspace);
  return methodsOf(clientView(facts, provider)).map(({ operationId }) => ({ provider, operationId }));
});

test.each(operations)("$provider has a command that calls $operationId", async ({ provider, operationId }) => {
  const { mockFetch }: { mockFetch: () => MockFetch } = await import(`filespec/${provider}/mock`);
  const mock = mockFetch();
  const url = await serve(mock);
  const loaded = await loadProvider(provider);
  const command = loaded.commands.find((each) => each.operationId === operationId && !each.isDownload);
  for (const [name, value] of Object.entries(environment)) {
    vi.stubEnv(name, value);
  }
  const args = command ? argumentsOf(loaded.document, command.operation, takenBy(loaded, command).inputs) : [];

  const { code, stderr } = await runHere([provider, command?.name ?? "", ...args, "--base-url", url]);

  expect([code, stderr]).toEqual([0, ""]);
  expect(mock.calls.map((each) => each.operationId)).toEqual([operationId]);
});

test("no operation of a contract is without a command", async () => {
  for (const provider of listProviders(workspace)) {
    const document = objectOf(createRequire(import.meta.url)(`@filespec/${provider}/openapi.json`));
    const all = Object.values(objectOf(document.paths)).flatMap((item) =>
      Object.values(objectOf(item)).flatMap((each) => objectOf(each).operationId ?? []),
    );
    const { commands } = await loadProvider(provider);

    expect(new Set(commands.map((each) => each.operationId))).toEqual(new Set(all));
  }
});

/** What the contract shows of an operation's parameters and body, as arguments. */
function argumentsOf(document: object, operation: object, { positionals, options, body }: Inputs): string[] {
  const folder = temporaryFolder({ "a.png": "bytes" });
  const content = objectOf(resolve({ ...document }, Object(operation).requestBody).content);
  const [example] = Object.values(objectOf(objectOf(content[body?.mediaType ?? ""]).examples));
  const shown = objectOf(at(example, "/value"));
  const textOf = (input: Input): string => {
    if (input.type.types[0] === "file") {
      return join(folder, "a.png");
    }
    return input.place === "body" ? `${shown[input.name]}` : "a-1";
  };
  return [
    ...positionals.filter((each) => each.place !== "file").map(textOf),
    ...options.filter((each) => each.isRequired).map((each) => `--${each.flag}=${textOf(each)}`),
    ...(body?.isRequired && body.kind === "json" ? ["--body", JSON.stringify(shown)] : []),
  ];
}
