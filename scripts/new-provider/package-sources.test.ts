import { readContract } from "@scripts/generate/legacy/contract-facts";
import { openDescription } from "@scripts/generate/legacy/open-description";
import { demoContract } from "@scripts/test-kit/demo-contract";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { packageSources } from "./package-sources.ts";

const withServers = `import * as fileStack from "@filespec/file-stack";
import { testConformance } from "@scripts/conformance/suite/suite";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("file-stack", fileStack.createClient);
testConformance("file-stack", fileStack.createClient, fileStack);
`;
const withoutServers = `import { createClient } from "@filespec/file-stack";
import { testRequests } from "@scripts/conformance/request-suite";

testRequests("file-stack", createClient);
`;

test.each<[string, (contract: Demo) => void, string]>([
  ["an example of each answer", () => {}, withServers],
  ["an operation that writes", ({ item }) => move(item, "get", "post"), withoutServers],
  ["no credentials", ({ contract }) => put(contract, "security", []), withoutServers],
  ["no example of a failure", ({ operation }) => void delete operation.responses["404"].content, withoutServers],
  ["a default answer", ({ operation }) => move(operation.responses, "404", "default"), withoutServers],
  ["no path parameter", ({ operation }) => put(operation, "parameters", []), withoutServers],
])("the test of a package asks what the contract can answer given %s", (_, change, expected) => {
  expect(sources(change).get("test/file-stack.test.ts")).toBe(expected);
});

test("the type test shows what a consumer can write and what not", () => {
  expect(sources().get("test/types.ts")).toBe(
    `import { type Client, createClient, type GetFileParams, type GetFileResult } from "@filespec/file-stack";

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
// @ts-expect-error the contract has no such path
fileStack.GET("/there/is/no/such/path", {});
`,
  );
});

test("the type test of an operation without parameters does not claim that it refuses any", () => {
  const text = sources(({ operation }) => put(operation, "parameters", [])).get("test/types.ts");

  expect(text).not.toContain("no such parameter");
});

test("a title that would end a comment stays in it", () => {
  const text = sources(({ contract }) => put(contract.info, "title", "A */ alert(1) /*\nAPI")).get("src/index.ts");

  expect(text).toContain("/** Creates a client of the A *\\/ alert(1) /* API. Throws");
});

type Member = ReturnType<typeof parse>;

interface Demo {
  readonly contract: Member;
  readonly item: Member;
  readonly operation: Member;
}

function sources(change: (demo: Demo) => void = () => {}): Map<string, string> {
  const contract = parse(demoContract);
  const item = contract.paths["/files/{fileId}"];
  change({ contract, item, operation: item.get });
  const description = openDescription({ "openapi.yaml": contract });
  return packageSources({ description, facts: readContract("file-stack", description) });
}

function put(members: Member, name: string, value: unknown): void {
  members[name] = value;
}

function move(members: Member, from: string, to: string): void {
  put(members, to, members[from]);
  delete members[from];
}
