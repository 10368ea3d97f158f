import { ContractError } from "./contract-error.ts";
import type { ContractFacts } from "./contract-facts.ts";
import { exportedNames } from "./contract-module.ts";
import type { Description } from "./description.ts";
import { isIdentifier, pascalCase } from "./names.ts";
import { methods } from "./operations.ts";

/** What a client has beside its operations. `then` would make it a promise, `__proto__` change what it inherits. */
export const clientMembers: readonly string[] = [
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
    if (operationId.includes("#")) {
      throw new ContractError(
        where,
        `${operationId} holds a #, which a reference cannot`,
        "give it another operationId",
      );
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

  checkOptions(facts, description);

  const taken = [...errorNames, ...exportedNames(facts), "createClient"];
  const clash = taken.find((name) => schemaNames.has(name));
  if (clash !== undefined) {
    const schemas = description.get(description.root, "components", "schemas") ?? description.root;
    const where = description.locate({ ...schemas, path: [...schemas.path, clash] });
    throw new ContractError(where, `the package exports a ${clash} of its own`, "give the schema another name");
  }
}

/** Options that every client has. */
const baseOptions = ["baseUrl", "server", "timeout", "maxRetries", "headers", "fetch", "onAttempt"];

/** True for what no credential or server variable can be called: an option of every client, or what every object has. */
export function isOptionName(name: string): boolean {
  return baseOptions.includes(name) || name in {};
}

/** Throws where two servers have one name, or two options of the client would. */
function checkOptions({ servers, securitySchemes }: ContractFacts, description: Description): void {
  const at = (...path: (string | number)[]) => description.locate({ ...description.root, path });
  for (const [index, { name }] of servers.entries()) {
    if (servers.findIndex((each) => each.name === name) !== index) {
      throw new ContractError(at("servers", index), `another server is called ${name}`, "give it an x-name of its own");
    }
  }
  for (const { name } of securitySchemes) {
    if (isOptionName(name)) {
      const where = at("components", "securitySchemes", name);
      throw new ContractError(where, `every client has an option ${name}`, "give the security scheme another name");
    }
  }
  for (const [index, { variables }] of servers.entries()) {
    for (const variable of variables) {
      const where = at("servers", index, "variables", variable.name);
      if (isOptionName(variable.name) || securitySchemes.some(({ name }) => name === variable.name)) {
        throw new ContractError(where, `the client has another option ${variable.name}`, "rename the variable");
      }
      const first = servers.flatMap((server) => server.variables).find(({ name }) => name === variable.name);
      if (`${first?.enum}` !== `${variable.enum}`) {
        const what = `${variable.name} has another enum than the variable of that name before it`;
        throw new ContractError(where, what, "one option cannot be both: rename one");
      }
    }
  }
}
