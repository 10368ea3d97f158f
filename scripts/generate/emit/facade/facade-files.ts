import type { ClientView } from "../../client-view/client-view.ts";
import { moduleName } from "../../client-view/names.ts";
import { header } from "../source-text.ts";
import { commandProviders } from "./command-providers.ts";
import { facadeReadme, providerTable } from "./facade-readme.ts";

/** The generated files of the facade, by path below its folder, and the table of providers. */
export function facadeFiles(
  views: readonly ClientView[],
  hasPaths: (provider: string) => boolean,
): { files: Map<string, string>; table: string } {
  const source = header("specs");
  const providers = views.map(({ provider }) => provider);
  const table = providerTable(views);
  const index = providers.map((each) => `export * as ${moduleName(each)} from "@filespec/${each}";\n`).join("");
  const files = new Map([
    ["src/index.gen.ts", source + index],
    ...providers.flatMap((each): [string, string][] => [
      [`src/${each}.gen.ts`, `${source}export * from "@filespec/${each}";\n`],
      [`src/${each}/mock.gen.ts`, `${source}export * from "@filespec/${each}/mock";\n`],
      [`src/${each}/validate.gen.ts`, `${source}export * from "@filespec/${each}/validate";\n`],
      [`src/${each}/operations.gen.ts`, `${source}export * from "@filespec/${each}/operations";\n`],
      ...(hasPaths(each)
        ? [[`src/${each}/paths.gen.ts`, `${source}export * from "@filespec/${each}/paths";\n`] as [string, string]]
        : []),
    ]),
    ["src/cli/providers.gen.ts", commandProviders(views)],
    ["README.md", facadeReadme(providers, table)],
  ]);
  return { files, table };
}
