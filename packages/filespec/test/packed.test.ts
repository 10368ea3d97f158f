import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { clientView, methodsOf, methodsWith } from "@scripts/generate/client-view";
import { membersIn } from "@scripts/generate/operation-members";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { compile } from "@scripts/test-kit/compilers";
import { type Consumer, createConsumer } from "@scripts/test-kit/consumer";
import { codeBlocks } from "@scripts/test-kit/documents";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const views = listProviders(workspace).map((provider) =>
  clientView(readContract(contractFile(workspace, provider), workspace).facts, provider),
);
let consumer: Consumer;

beforeAll(async () => {
  consumer = await createConsumer({ "@types/node": versionOf("@types/node"), undici: versionOf("undici") });
  for (const [file, snippet] of snippets()) {
    consumer.write(file, snippet);
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
  "documents and type tests compile in the installed packages under %s, %s",
  async (compiler, moduleResolution) => {
    const complaints = await consumer.typecheck(compiler, moduleResolution);

    expect(complaints).toBe("");
  },
);

test.each([
  ["TypeScript 5.9", "nodenext"],
  ["TypeScript 7", "bundler"],
] as const)("a Node application without the DOM's types compiles under %s, %s", async (compiler, moduleResolution) => {
  const imports = listProviders(workspace).flatMap((name) => [
    `filespec/${name}`,
    `@filespec/${name}/paths`,
    `@filespec/${name}/operations`,
  ]);
  consumer.write(
    "node/contract.ts",
    `import contract from "filespec/renderio/openapi.json" with { type: "json" };
    export const path: string = contract.paths["/api/v1/files/{fileId}"].get.operationId;`,
  );
  consumer.write(
    "node/all.ts",
    imports.map((each, index) => `import * as m${index} from "${each}"; m${index}.createClient;\n`).join(""),
  );
  consumer.write(
    "node/call.ts",
    `import { createClient } from "@filespec/renderio";
    export const file = createClient({ apiKey: "k" }).getFile({ fileId: "f" }, { cache: "no-store", keepalive: true });`,
  );

  const complaints = await consumer.typecheck(compiler, moduleResolution, { lib: ["es2023"], types: ["node"] }, [
    "node",
  ]);

  expect(complaints).toBe("");
});

test("the declarations of one who depends on a provider alone can name what methods take and give", async () => {
  const installed = realpathSync(join(consumer.folder, "node_modules/@filespec/renderio"));
  const code = `import { createClient } from "@filespec/renderio";
    export const client = createClient();
    export const { getFile, safe } = client;
    export const result = await client.safe.getFile({ fileId: "f" });`;
  const options = { module: "nodenext", target: "es2022", strict: true, declaration: true, emitDeclarationOnly: true };
  const project = { compilerOptions: { ...options, outDir: "declarations" }, files: ["index.ts"] };
  const folder = temporaryFolder({ "index.ts": code, "tsconfig.json": project, "package.json": { type: "module" } });
  mkdirSync(join(folder, "node_modules/@filespec"), { recursive: true });
  symlinkSync(installed, join(folder, "node_modules/@filespec/renderio"));

  const complaints = await compile("TypeScript 5.9", join(folder, "tsconfig.json"));

  expect(complaints).toBe("");
});

test("calls go through a proxy by undici's agent, as the documentation says", async () => {
  const { stdout } = await consumer.run(`
    import { createServer } from "node:http";
    import { connect } from "node:net";
    import { createClient } from "@filespec/renderio";
    import { EnvHttpProxyAgent, fetch as undiciFetch } from "undici";
    const listen = (server) => new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));
    const api = createServer((_, response) => response.writeHead(200, { "content-type": "application/json" }).end('{"file_id":"f1"}'));
    const proxied = [];
    const proxy = createServer().on("connect", (request, socket) => {
      proxied.push(request.url);
      const [host, port] = request.url.split(":");
      const target = connect(port, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\\r\\n\\r\\n");
        target.pipe(socket).pipe(target);
      });
    });
    process.env.HTTP_PROXY = "http://127.0.0.1:" + (await listen(proxy));
    const port = await listen(api);
    const dispatcher = new EnvHttpProxyAgent({ proxyTunnel: true });
    const fetch = (url, init) => undiciFetch(url, { ...init, dispatcher });
    const file = await createClient({ apiKey: "k", baseUrl: "http://api.test:" + port, fetch }).getFile({ fileId: "f" });
    console.log(file.file_id, proxied.join() === "api.test:" + port);
    process.exit();
  `);

  expect(stdout).toBe("f1 true\n");
});

test("the examples of the documents run against mocks, and use each member that a client has", async () => {
  const mocks = views.map(({ provider, servers }) => ({
    provider,
    servers: servers.map(({ url }) => `^${url.replace(/\{\w+\}/g, "[^/]+")}`),
  }));
  const variables = views.flatMap(({ credentials }) => credentials.map((each) => [each.environmentVariable, "0000"]));
  for (const [, file = ""] of snippets().flatMap(([, code]) => [...code.matchAll(/openAsBlob\("([^"]+)"/g)])) {
    consumer.write(file, "the bytes of a file");
  }

  const { stdout } = await consumer.run(`
    Object.assign(process.env, ${JSON.stringify(Object.fromEntries(variables))});
    const mocks = [];
    for (const { provider, servers } of ${JSON.stringify(mocks)}) {
      const { mockFetch } = await import("@filespec/" + provider + "/mock");
      mocks.push({ provider, servers: servers.map((each) => new RegExp(each)), fetch: mockFetch() });
    }
    globalThis.fetch = async (url, init) => {
      const own = mocks.filter(({ servers }) => servers.some((each) => each.test(url)));
      // What is at no API's server, one of the mocks has as the address of a file.
      for (const { fetch } of own.length > 0 ? own : mocks) {
        const response = await fetch(url, init).catch((error) => {
          if (own.length > 0) throw error;
        });
        if (response) return response;
      }
      throw new Error("nobody is at " + url);
    };
    const { log } = console;
    console.log = () => {};
    for (const file of ${JSON.stringify(runnable())}) await import(${JSON.stringify(consumer.folder)} + file);
    log(JSON.stringify(mocks.map(({ fetch }) => fetch.calls.map(({ operationId }) => operationId))));
  `);

  const called: string[][] = JSON.parse(stdout);
  const used = views.map((view, index) =>
    membersIn(methodsOf(view)).filter((member) =>
      methodsWith(view, member).some(({ operationId }) => called[index]?.includes(operationId)),
    ),
  );
  expect(used).toEqual(views.map((view) => membersIn(methodsOf(view))));
});

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

test("the installed facade has the command, under its name", async () => {
  const { stdout } = await run(join(consumer.folder, "node_modules/.bin/filespec"), ["renderio", "get-file", "--help"]);

  expect(stdout).toMatch(/^Get a file\n/);
});

test("each package has its contract, and the facade has all of them, as JSON", async () => {
  const names = listProviders(workspace);

  const { stdout } = await consumer.run(`
    import { isDeepStrictEqual } from "node:util";
    for (const name of ${JSON.stringify(names)}) {
      const { default: own } = await import("@filespec/" + name + "/openapi.json", { with: { type: "json" } });
      const { default: again } = await import("filespec/" + name + "/openapi.json", { with: { type: "json" } });
      console.log(name, own.openapi.slice(0, 3), Object.keys(own.paths).length > 0, isDeepStrictEqual(own, again));
    }
  `);

  expect(stdout).toBe(names.map((name) => `${name} 3.1 true true\n`).join(""));
});

/** The TypeScript examples of the documents, each a module of its own, by file. */
function snippets(): [file: string, code: string][] {
  return codeBlocks()
    .filter(({ language }) => language === "ts")
    .map(({ document, line, code }) => [`src/${document.replace(/\W+/g, "-")}-${line}.ts`, code]);
}

/** Those that need neither a page nor a proxy. */
function runnable(): string[] {
  return snippets().flatMap(([file, code]) => (/\blocation\.|from "undici"/.test(code) ? [] : [`/${file}`]));
}

/** Each package's test/types.ts. */
function typeTests(): [string, string][] {
  const packages = join(workspace, "packages");
  return readdirSync(packages)
    .map((name) => [name, join(packages, name, "test", "types.ts")] as const)
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => [`types-${name}`, readFileSync(file, "utf8")]);
}

/** As the workspace has it. */
function versionOf(name: string): string {
  const manifest = join(import.meta.dirname, "../node_modules", name, "package.json");
  const { version }: { readonly version: string } = JSON.parse(readFileSync(manifest, "utf8"));
  return version;
}
