import * as errors from "@filespec/core/errors";
import { ContractError, type Problem, type Reading } from "@scripts/read";
import { checkNames } from "./client-view/check-names.ts";
import { type ClientView, clientView, methodsOf } from "./client-view/client-view.ts";
import { slowPatterns } from "./client-view/limits.ts";
import { functionName, operationName } from "./client-view/names.ts";
import type { NotSent } from "./client-view/not-sent.ts";
import { providerAgents, providerIndex } from "./emit/agents/agents.ts";
import { BodyTypes } from "./emit/contract-module/body-types.ts";
import { clientTypes, contractModule } from "./emit/contract-module/contract-module.ts";
import { mockModule } from "./emit/mock-module/mock-module.ts";
import { operationsModule } from "./emit/operations-module/operations-module.ts";
import { type PathsModule, pathsModule } from "./emit/paths-module/paths-module.ts";
import { providerReadme } from "./emit/readme/provider-readme.ts";
import { header } from "./emit/source-text.ts";
import { SchemaTypes } from "./emit/types/schema-types.ts";
import { schemasModule } from "./emit/types/schemas-module.ts";
import { typesModule } from "./emit/types-module/types-module.ts";
import { validateModule } from "./emit/validate-module/validate-module.ts";

/** The generated files of a provider's package. */
export interface GeneratedClient {
  /** By path below the package. */
  readonly files: ReadonlyMap<string, string>;
  /** What of the description is not in the client: the entry `paths`, operations without a method, parts of requests. */
  readonly notes: readonly Problem[];
  /** Why openapi-typescript does not type the entry `paths`, if it was asked and does not. */
  readonly withoutPaths: string | undefined;
}

/** What a provider's package says of its client. */
export interface PackageFacts {
  readonly version?: string;
  /** Whether it has openapi-fetch's own calls. */
  readonly hasPaths?: boolean;
}

/** Generates a client from a description. Throws a `ContractError` with everything that keeps it from that. */
export function generateClient(
  reading: Reading,
  provider: string,
  { version = "0.0.0", hasPaths = true }: PackageFacts = {},
): GeneratedClient {
  if (reading.problems.length > 0) {
    throw new ContractError(reading.problems);
  }
  const view = clientView(reading.facts, provider);
  checkNames(view, reading);
  refuseSlowPatterns(view, reading);
  refuseWithoutMethods(view, reading);
  const types = schemaTypesOf(view);
  const bodies = new BodyTypes(types, itself, itself);
  const paths: PathsModule = hasPaths ? pathsModule(view.facts) : {};
  const contract = contractModule(view, types, version, paths.text !== undefined);
  const validate = validateModule(view, types);
  const declarations = types.declarations();
  const source = header(`specs/${provider}/openapi.yaml`);
  return {
    files: new Map([
      ["src/contract.gen.ts", source + contract],
      ["src/mock.gen.ts", source + mockModule(view, types)],
      ["src/operations.gen.ts", source + operationsModule(view)],
      ...(paths.text === undefined ? [] : [["src/paths.gen.ts", source + paths.text] as const]),
      ["src/schemas.gen.ts", source + schemasModule(declarations)],
      ["src/types.gen.ts", source + typesModule(view, [...declarations.keys()])],
      ["src/validate.gen.ts", source + validate],
      ["README.md", providerReadme(view, bodies, paths.text !== undefined)],
      ["AGENTS.md", providerAgents(view)],
      ["llms.txt", providerIndex(view)],
    ]),
    notes: [...(paths.why === undefined ? [] : [noPaths(paths.why, view, reading)]), ...notesOf(view, reading)],
    withoutPaths: paths.why,
  };
}

/** The types of a client's schemas, which take no name that the package has already. */
export function schemaTypesOf(view: ClientView): SchemaTypes {
  return new SchemaTypes(view.facts, methodsOf(view), [
    ...Object.keys(errors),
    ...clientTypes(view),
    ...view.operations.flatMap(({ operationId }) => [functionName(operationId), operationName(operationId)]),
    "api",
    "contract",
    "createClient",
  ]);
}

function noPaths(why: string, { facts }: ClientView, { problemAt }: Reading): Problem {
  const what = `the package has no entry \`paths\`: ${why}`;
  return problemAt(facts.at, what, "change the description, or remove `src/paths.ts` and run `pnpm manifests`");
}

function notesOf(view: ClientView, { problemAt }: Reading): Problem[] {
  return notSent(view).map(({ at, what, why }) => {
    const isOperation = view.operations.some(({ withoutMethod }) => withoutMethod?.at === at);
    return problemAt(
      at,
      `the client does not send ${what}: ${why}`,
      isOperation
        ? "use openapi-fetch's calls of the entry `paths` for it"
        : "leave it out of the contract, or do without it",
    );
  });
}

function notSent({ operations, leftOut }: ClientView): NotSent[] {
  return [...leftOut, ...operations.flatMap(({ withoutMethod }) => withoutMethod ?? [])];
}

function refuseSlowPatterns({ facts }: ClientView, { problemAt }: Reading): void {
  const problems = slowPatterns(facts, problemAt);
  if (problems.length > 0) {
    throw new ContractError(problems);
  }
}

function refuseWithoutMethods(view: ClientView, { problemAt }: Reading): void {
  if (methodsOf(view).length > 0) {
    return;
  }
  const [first] = notSent(view);
  const what = first ? `a client can call none of its operations: ${first.what}: ${first.why}` : "it has no operations";
  throw new ContractError([problemAt(first?.at ?? view.facts.at, what, "describe one that a client can call")]);
}

function itself(name: string): string {
  return name;
}
