import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ContractError, type Problem, readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { clientView } from "./client-view/client-view.ts";
import { contractDocument } from "./emit/contract-document.ts";
import { facadeFiles } from "./emit/facade/facade-files.ts";
import { replaceTable } from "./emit/facade/facade-readme.ts";
import type { Outputs } from "./outputs.ts";

/** The generated files of the facade, and the workspace's README with its table, by path below the facade's folder. */
export async function generateFacade(workspace: string, folder: string): Promise<Outputs> {
  const providers = listProviders(workspace);
  refuseMissingDependencies(workspace, folder, providers);
  const readings = providers.map((each) => readContract(contractFile(workspace, each), workspace));
  const views = readings.map(({ facts }, index) => clientView(facts, providers[index] ?? ""));
  // An export cannot lead into another package: the facade has the same bytes once more.
  const documents = await Promise.all(
    readings.map(
      async (reading, index): Promise<[string, string]> => [
        `src/${providers[index]}/openapi.gen.json`,
        await contractDocument(reading),
      ],
    ),
  );
  const { files, table } = facadeFiles(views, (each) => existsSync(join(workspace, "packages", each, "src/paths.ts")));
  const readme = join(workspace, "README.md");
  return new Map([
    ...files,
    ...documents,
    [relative(folder, readme), replaceTable(readFileSync(readme, "utf8"), table)],
  ]);
}

/** pnpm links into the facade what its manifest names, and nothing else. */
function refuseMissingDependencies(workspace: string, folder: string, providers: readonly string[]): void {
  const file = join(folder, "package.json");
  const { dependencies = {} }: { dependencies?: object } = JSON.parse(readFileSync(file, "utf8"));
  const missing = providers.filter((each) => !Object.hasOwn(dependencies, `@filespec/${each}`));
  if (missing.length > 0) {
    const what = `${missing.map((each) => `@filespec/${each}`).join(", ")} missing among the dependencies`;
    throw new ContractError([manifestProblem(relative(workspace, file), what)]);
  }
}

function manifestProblem(file: string, what: string): Problem {
  return { file, line: 1, column: 1, path: "/dependencies", what, fix: "run `pnpm manifests`, then `pnpm install`" };
}
