import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { typecheck } from "./typecheck.ts";

test("gives what the compiler says about each module, the lines that go on included", async () => {
  const folder = temporaryFolder({
    "fine (1).ts": "export const one: number = 1;\n",
    "wrong (2).ts": "\nexport const one: { a: { b: 1 } } = { a: { b: 2 as number } };\nexport const two: string = 2;\n",
  });

  const complaints = await typecheck(folder, {}, ["fine (1).ts", "wrong (2).ts"]);

  expect(complaints).toEqual([
    {
      file: "wrong (2).ts",
      line: 2,
      column: 44,
      code: "TS2322",
      message: "Type 'number' is not assignable to type '1'.",
    },
    {
      file: "wrong (2).ts",
      line: 3,
      column: 14,
      code: "TS2322",
      message: "Type 'number' is not assignable to type 'string'.",
    },
  ]);
});

test("compiles as strictly as a consumer may, with the library of the web and none of Node", async () => {
  const folder = temporaryFolder({
    "strict.ts": "export const text: string = null;\n",
    "exact.ts": "export const all: { one?: number } = { one: undefined };\n",
    "unchecked.ts": "export const first: number = new Array<number>()[0];\n",
    "web.ts": "export const body = new Response().body;\n",
    "node.ts": "export const path = process.cwd();\n",
  });

  const complaints = await typecheck(folder, {}, ["exact.ts", "node.ts", "strict.ts", "unchecked.ts", "web.ts"]);

  expect(complaints.map(({ file, code }) => `${file} ${code}`)).toEqual([
    "exact.ts TS2375",
    "node.ts TS2591",
    "strict.ts TS2322",
    "unchecked.ts TS2322",
  ]);
});

test.each([
  ["is missing", undefined, /failed \(1\) and said: .*Cannot find module/s],
  ["says nothing though it fails", "process.exitCode = 2;", /failed \(2\) and said: nothing/],
  [
    "says something else",
    'console.log("Segmentation fault"); process.exitCode = 2;',
    /failed \(2\) and said: Segmentation fault/,
  ],
  ["complains of no file", 'console.log("error TS18003: No inputs."); process.exitCode = 2;', /error TS18003/],
  ["complains and succeeds", 'console.log("a.ts(1,1): error TS1: No.");', /failed \(0\) and said: a\.ts\(1,1\)/],
  [
    "complains and says something else",
    'console.log("a.ts(1,1): error TS1: No.\\nSegmentation fault"); process.exitCode = 2;',
    /failed \(2\) and said: a\.ts\(1,1\).*Segmentation fault/s,
  ],
  ["warns", 'console.error("deprecated");', /failed \(0\) and said: deprecated/],
  ["is killed", 'process.kill(process.pid, "SIGKILL");', /failed \(killed\) and said: nothing/],
])("fails given a compiler that %s", async (_, code, message) => {
  const folder = temporaryFolder({ "a.ts": "", ...(code === undefined ? {} : { "compiler.js": code }) });

  const complaints = typecheck(folder, {}, ["a.ts"], join(folder, "compiler.js"));

  await expect(complaints).rejects.toThrow(message);
});

test("fails given a module that is not there", async () => {
  const folder = temporaryFolder();

  const complaints = typecheck(folder, {}, ["nothing.ts"]);

  await expect(complaints).rejects.toThrow(/error TS6053: File '.*nothing\.ts' not found/);
});
