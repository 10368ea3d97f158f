import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { clientView, methodsOf } from "@scripts/generate/client-view";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { type Consumer, createConsumer } from "@scripts/test-kit/consumer";
import { hoverIn } from "@scripts/test-kit/hover";
import { workspace } from "@scripts/test-kit/workspace";
import { afterAll, beforeAll, expect, test } from "vitest";

const methods = listProviders(workspace).flatMap((provider) => {
  const { facts } = readContract(contractFile(workspace, provider), workspace);
  return methodsOf(clientView(facts, provider)).map((method) => ({ ...method, provider }));
});
let consumer: Consumer;
let hover: ReturnType<typeof hoverIn>;

beforeAll(async () => {
  consumer = await createConsumer();
  const shown = listProviders(workspace).map((provider) => `hover-${provider}.ts`);
  for (const provider of listProviders(workspace)) {
    const uses = methods
      .filter((each) => each.provider === provider)
      .map(({ operationId }) => `client.${operationId}; client.safe.${operationId};`);
    const code = `import { createClient } from "@filespec/${provider}"; const client = createClient(); ${uses.join(" ")}`;
    consumer.write(`hover-${provider}.ts`, code);
  }
  hover = hoverIn(shown.map((name) => join(consumer.folder, name)));
  for (const [index, snippet] of readmeSnippets().entries()) {
    consumer.write(`src/readme-${index}.ts`, snippet);
  }
  for (const [name, text] of typeTests()) {
    consumer.write(`src/${name}.ts`, text);
  }
});
afterAll(() => consumer?.remove());

test.each([
  ["TypeScript 5.9", "nodenext"],
  ["TypeScript 5.9", "bundler"],
  ["TypeScript 7", "nodenext"],
  ["TypeScript 7", "bundler"],
] as const)(
  "README and type tests compile in the installed packages under %s, %s",
  async (compiler, moduleResolution) => {
    const complaints = await consumer.typecheck(compiler, moduleResolution);

    expect(complaints).toBe("");
  },
);

test.each(methods)(
  "hovering $operationId of $provider shows names, documentation and link",
  ({ provider, operationId, facts: operation }) => {
    const file = join(consumer.folder, `hover-${provider}.ts`);
    const type = operationId.charAt(0).toUpperCase() + operationId.slice(1);

    const throwing = hover(file, `client.${operationId}`);
    const safe = hover(file, `client.safe.${operationId}`);

    expect(throwing).toContain(`params: ${type}Params, options?: RequestOptions`);
    expect(safe).toContain(`Promise<${type}Result>`);
    for (const shown of [throwing, safe]) {
      expect(shown).toContain(operation.description);
      expect(shown).toContain(operation.externalDocs?.url);
    }
  },
);

test("a provider that there is none of does not compile", async () => {
  consumer.write("src/none.ts", 'import "filespec/none";');

  const complaints = await consumer.typecheck("TypeScript 7", "nodenext");

  expect(complaints).toMatch(/^src\/none\.ts\(1,8\): error TS2882?\S*: .*filespec\/none/);
});

test("the installed facade and its subpaths run, one class of error in all of them", async () => {
  const names = listProviders(workspace);

  const { stdout } = await consumer.run(`
    import * as filespec from "filespec";
    for (const name of ${JSON.stringify(names)}) {
      const { createClient, TimeoutError } = await import("filespec/" + name);
      const { FilespecError } = await import("@filespec/" + name);
      console.log(name, createClient === filespec[name].createClient, new TimeoutError("late") instanceof FilespecError);
    }
  `);

  expect(stdout).toBe(names.map((name) => `${name} true true\n`).join(""));
});

/** The TypeScript examples of the READMEs, each a module of its own. */
function readmeSnippets(): string[] {
  const packages = join(workspace, "packages");
  const files = [workspace, ...readdirSync(packages).map((name) => join(packages, name))].map((folder) =>
    join(folder, "README.md"),
  );
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, "utf8"));
  return texts.flatMap((text) => [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code ?? ""));
}

/** Each package's test/types.ts. */
function typeTests(): [string, string][] {
  const packages = join(workspace, "packages");
  return readdirSync(packages)
    .map((name) => [name, join(packages, name, "test", "types.ts")] as const)
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => [`types-${name}`, readFileSync(file, "utf8")]);
}
