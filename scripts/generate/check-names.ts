import { ContractError } from "./contract-error.ts";
import type { ContractFacts } from "./contract-facts.ts";
import { exportedNames } from "./contract-module.ts";
import type { Description } from "./description.ts";
import { isIdentifier, pascalCase } from "./names.ts";
import { methods } from "./operations.ts";

/** What a client has beside its operations. `then` would make it a promise, `__proto__` change what it inherits. */
const clientMembers = [
  "safe",
  "request",
  "use",
  "eject",
  "then",
  "__proto__",
  ...methods.map((each) => each.toUpperCase()),
];

/** Throws where names of the contract clash in the package: of operations, or of a schema with what else it exports. */
export function checkNames(
  facts: ContractFacts,
  description: Description,
  schemaNames: ReadonlySet<string>,
  errorNames: readonly string[],
): void {
  const operationIds = new Map<string, string>();
  for (const { operationId, place } of facts.operations) {
    const where = description.locate({ ...place, path: [...place.path, "operationId"] });
    const type = pascalCase(operationId);
    const other = operationIds.get(type);
    if (clientMembers.includes(operationId)) {
      throw new ContractError(where, `a client's ${operationId} is no operation`, "give it another operationId");
    }
    if (!isIdentifier(type)) {
      throw new ContractError(where, `${operationId} cannot begin the name of a type`, "give it another operationId");
    }
    if (other !== undefined) {
      const what = `the types of ${operationId} have the names of those of ${other}`;
      throw new ContractError(where, what, "give it another operationId");
    }
    operationIds.set(type, operationId);
  }

  const taken = [...errorNames, ...exportedNames(facts), "createClient"];
  const clash = taken.find((name) => schemaNames.has(name));
  if (clash !== undefined) {
    const schemas = description.get(description.root, "components", "schemas") ?? description.root;
    const where = description.locate({ ...schemas, path: [...schemas.path, clash] });
    throw new ContractError(where, `the package exports a ${clash} of its own`, "give the schema another name");
  }
}
