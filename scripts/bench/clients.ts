import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ClientView, clientView, exampleOf, methodsOf } from "@scripts/generate/client-view";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { generateRedoclyClient } from "@scripts/redocly";
import { formatTable } from "@scripts/start/table";
import { shippedSize } from "@scripts/test-kit/size";
import { workspace } from "@scripts/test-kit/workspace";
import createFetchClient from "openapi-fetch";
import { generateHeyApiClient } from "./hey-api-client.ts";
import { measureOverhead } from "./overhead.ts";

/** What a provider's client weighs in an application, and what a call costs, beside others. */
export async function benchClients(): Promise<string> {
  const lines: string[] = [];
  const views = listProviders(workspace).map((provider) =>
    clientView(readContract(contractFile(workspace, provider), workspace).facts, provider),
  );
  const alone = await shippedSize('import createClient from "openapi-fetch"; globalThis.client = createClient({});');
  lines.push("Size in bytes: bundled and minified by esbuild, gzipped\n");
  lines.push(
    formatTable(
      [
        "provider",
        "client",
        "facade",
        "facade/provider",
        "paths",
        "openapi-fetch alone",
        "Redocly's client",
        "hey-api's",
      ],
      await Promise.all(views.map((view) => sizes(view, alone))),
    ),
  );
  const [first] = views;
  if (first) {
    lines.push("\nTime of one call with a stubbed fetch\n");
    lines.push(formatTable(["client", "microseconds", "ratio to openapi-fetch"], await overhead(first)));
  }
  return lines.join("\n");
}

async function sizes(view: ClientView, alone: number): Promise<string[]> {
  const { provider } = view;
  const operation = methodsOf(view)[0]?.operationId;
  const use = "globalThis.client = createClient({});";
  const client = await shippedSize(`import { createClient } from "@filespec/${provider}"; ${use}`);
  const facade = await shippedSize(
    `import { ${provider} } from "filespec"; globalThis.client = ${provider}.createClient({});`,
  );
  const subpath = await shippedSize(`import { createClient } from "filespec/${provider}"; ${use}`);
  const paths = await shippedSize(`import { createClient } from "@filespec/${provider}/paths"; ${use}`);
  const redocly = await generateRedoclyClient(contractFile(workspace, provider));
  const heyApi = await generateHeyApiClient(contractFile(workspace, provider));
  const others = [
    await shippedSize(`import { client } from ${JSON.stringify(redocly.file)}; globalThis.client = client;`),
    await shippedSize(`export { ${operation} } from ${JSON.stringify(heyApi.file)};`),
  ];
  redocly.remove();
  heyApi.remove();
  const own = [client, `+${facade - client}`, `+${subpath - client}`, paths];
  return [provider, ...[...own, alone, ...others].map(String)];
}

async function overhead(view: ClientView): Promise<string[][]> {
  const file = contractFile(workspace, view.provider);
  const [operation] = methodsOf(view);
  const [server] = view.servers;
  const [scheme] = view.credentials;
  const success = operation?.responses.find(({ status }) => status === "200");
  if (!operation || !server || !scheme || !success) {
    throw new Error(`${file} has no operation, server or security scheme to measure`);
  }
  const { examples } = await import(
    pathToFileURL(join(workspace, "packages", view.provider, "dist", "mock.gen.js")).href
  );
  const body = JSON.stringify(examples[operation.operationId][success.status]);
  const fetch = async () => new Response(body, { headers: { "Content-Type": "application/json" } });
  const parameters = Object.fromEntries(
    operation.parameters.filter((each) => each.required).map((each) => [each.name, exampleOf(each)]),
  );
  const path = operation.path as never;

  const plain = createFetchClient<never>({ baseUrl: server.url, fetch, headers: { [scheme.carrier]: "secret" } });
  const { createClient } = await import(
    pathToFileURL(join(workspace, "packages", view.provider, "dist", "index.js")).href
  );
  const ours = createClient({ [scheme.name]: "secret", fetch });
  const { createClient: createPathClient } = await import(
    pathToFileURL(join(workspace, "packages", view.provider, "dist", "paths.js")).href
  );
  const withPaths = createPathClient({ [scheme.name]: "secret", fetch });
  const redocly = await generateRedoclyClient(file);
  const { client: theirs } = await import(pathToFileURL(redocly.file).href);
  theirs.configure({ fetch, auth: scheme.prefix ? { bearer: "secret" } : { apiKey: { [scheme.name]: "secret" } } });

  const heyApi = await generateHeyApiClient(file);
  const hey = await import(pathToFileURL(heyApi.file).href);
  hey.client.setConfig({ fetch, auth: "secret" });

  const times = await measureOverhead({
    "openapi-fetch alone": () =>
      (plain.GET as (path: string, init: object) => Promise<unknown>)(path, { params: { path: parameters } }),
    filespec: () => ours[operation.operationId](parameters),
    "filespec/paths, method": () => withPaths[operation.operationId](parameters),
    "filespec/paths, GET": () => withPaths.GET(operation.path, { params: { path: parameters } }),
    "Redocly's client": () => theirs[operation.operationId]({ path: parameters }),
    "hey-api's client": () => hey[operation.operationId]({ path: parameters }),
  });
  redocly.remove();
  heyApi.remove();
  const base = times["openapi-fetch alone"] ?? Number.NaN;
  return Object.entries(times).map(([name, time]) => [name, time.toFixed(1), (time / base).toFixed(2)]);
}
