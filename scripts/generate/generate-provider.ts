import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ContractError, type Reading, readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { lintContract } from "@scripts/redocly";
import { contractDocument } from "./emit/contract-document.ts";
import type { GeneratedClient, PackageFacts } from "./generate-client.ts";

/** Lints a provider's contract and generates its client. Throws a `ContractError` with everything that stops it. */
export async function generateProvider(workspace: string, provider: string): Promise<GeneratedClient> {
  const file = contractFile(workspace, provider);
  const reading = readContract(file, workspace);
  const linting = lintContract(workspace, provider, reading);
  const generating = Promise.all([
    generate(reading, provider, packageFacts(workspace, provider)),
    contractDocument(reading),
  ]);
  // What lint says goes first: it knows more of what is wrong.
  generating.catch(() => {});
  const { problems } = await linting;
  if (problems.length > 0) {
    throw new ContractError(problems);
  }
  const [client, document] = await generating;
  return { ...client, files: new Map([...client.files, ["src/openapi.gen.json", document]]) };
}

/** Loads the generator, which takes as long as lint in its own process does. */
async function generate(reading: Reading, provider: string, about: PackageFacts): Promise<GeneratedClient> {
  const { generateClient } = await import("./generate-client.ts");
  return generateClient(reading, provider, about);
}

function packageFacts(workspace: string, provider: string): PackageFacts {
  const { version, exports = {} }: { readonly version: string; readonly exports?: object } = JSON.parse(
    readFileSync(join(workspace, "packages", provider, "package.json"), "utf8"),
  );
  return { version, hasPaths: Object.hasOwn(exports, "./paths") };
}
