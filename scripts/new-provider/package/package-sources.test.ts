import { clientView } from "@scripts/generate/client-view";
import { readText } from "@scripts/read";
import { demoContract } from "@scripts/test-kit/demo-contract";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { packageSources } from "./package-sources.ts";

test("the test of a package is the suite that all share", () => {
  expect(sources().get("test/file-stack.test.ts")).toBe(
    `import { createClient } from "@filespec/file-stack";
import * as mock from "@filespec/file-stack/mock";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("file-stack", createClient, mock);
`,
  );
});

test("the type test shows what a consumer can write and what not", () => {
  expect(sources().get("test/types.ts")).toBe(
    `import { type Client, createClient, type GetFileParams, type GetFileResult } from "@filespec/file-stack";
import { createClient as createPathClient } from "@filespec/file-stack/paths";

const fileStack: Client = createClient({ apiKey: undefined, timeout: 1_000, maxRetries: undefined });

export const parameters: GetFileParams = { fileId: "f1" };
await fileStack.getFile(parameters, { signal: undefined, timeout: 1_000 });
export const result: GetFileResult = await fileStack.safe.getFile(parameters);

export function statusOf({ status }: GetFileResult): 200 | 404 | "unexpected" {
  return status;
}

// @ts-expect-error the contract has no such operation
fileStack.makeTea(parameters);
// @ts-expect-error the operation has no such parameter
fileStack.getFile({ ...parameters, tea: 1 });
// @ts-expect-error a call has no such option
fileStack.getFile(parameters, { retries: 1 });
// @ts-expect-error the contract has no such status
export const isTea = ({ status }: GetFileResult): boolean => status === "tea";

// @ts-expect-error a client has no such option
createClient({ retries: 1 });
const paths = createPathClient();
// @ts-expect-error the contract has no such path
paths.GET("/there/is/no/such/path", {});
`,
  );
});

test("a package without the entry `paths` has neither its module nor a test of it", () => {
  const files = sources(undefined, false);

  expect([...files.keys()]).toEqual(["src/index.ts", "src/operations.ts", "test/file-stack.test.ts", "test/types.ts"]);
  expect(files.get("test/types.ts")).not.toMatch(/paths/i);
});

test("the type test of an operation without parameters does not claim that it refuses any", () => {
  const change = ({ contract, item, operation }: Demo): void => {
    put(operation, "parameters", []);
    put(contract, "paths", { "/files": item });
  };

  const text = sources(change).get("test/types.ts");

  expect(text).not.toContain("no such parameter");
});

test("a title that would end a comment stays in it", () => {
  const text = sources(({ contract }) => put(contract.info, "title", "A */ alert(1) /*\nAPI")).get("src/index.ts");

  expect(text).toContain("/** Creates a client of the A *\\/ alert(1) /* API. Throws");
});

test("what turns the direction of text is written out", () => {
  const text = sources(({ contract }) => put(contract.info, "title", "A \u202e B")).get("src/index.ts");

  expect(text).toContain("/** Creates a client of the A \\u202e B. Throws");
});

type Member = ReturnType<typeof parse>;

interface Demo {
  readonly contract: Member;
  readonly item: Member;
  readonly operation: Member;
}

function sources(change: (demo: Demo) => void = () => {}, hasPaths = true): Map<string, string> {
  const contract = parse(demoContract);
  const item = contract.paths["/files/{fileId}"];
  change({ contract, item, operation: item.get });
  const { facts } = readText(JSON.stringify(contract), "openapi.yaml");
  return packageSources(clientView(facts, "file-stack"), hasPaths);
}

function put(members: Member, name: string, value: unknown): void {
  members[name] = value;
}
