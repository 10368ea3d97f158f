import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ContractError } from "./contract-error.ts";
import { readContract } from "./contract-facts.ts";
import { Description } from "./description.ts";
import { facadeReadme, providerTable, replaceTable } from "./facade-readme.ts";
import { moduleName } from "./names.ts";
import type { Outputs } from "./outputs.ts";
import { listProviders } from "./providers.ts";
import { header } from "./source-text.ts";

/** The generated files of the facade, as paths below its folder. */
export function generateFacade(workspace: string, folder: string): Outputs {
  const providers = listProviders(workspace);
  const manifest = join(folder, "package.json");
  const { dependencies } = JSON.parse(readFileSync(manifest, "utf8"));
  for (const provider of providers) {
    if (!Object.hasOwn(Object(dependencies), `@filespec/${provider}`)) {
      const mend = "run `pnpm manifests`, then `pnpm install`";
      throw new ContractError(
        `${relative(workspace, manifest)}:1:1`,
        `specs/${provider} is not among the dependencies`,
        mend,
      );
    }
  }
  const contracts = providers.map((provider) => {
    const description = new Description(join(workspace, "specs", provider, "openapi.yaml"), workspace);
    return { facts: readContract(provider, description), description };
  });
  const source = header("specs");
  const table = providerTable(contracts);
  const readme = join(workspace, "README.md");
  return new Map([
    [
      "src/index.gen.ts",
      source + providers.map((each) => `export * as ${moduleName(each)} from "@filespec/${each}";\n`).join(""),
    ],
    ...providers.map((each): [string, string] => [
      `src/${each}.gen.ts`,
      `${source}export * from "@filespec/${each}";\n`,
    ]),
    ["README.md", facadeReadme(providers, table)],
    [relative(folder, readme), replaceTable(readFileSync(readme, "utf8"), table)],
  ]);
}
