import type { ContractFacts } from "@scripts/generate/legacy/contract-facts";
import { isIdentifier, moduleName, paramsType, resultType } from "@scripts/generate/client-view/names";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { literal, propertyName } from "@scripts/generate/emit/source-text";

/** The type test of a new provider: what a consumer can write of its first operation, and what not. */
export function typeTest(facts: ContractFacts): string {
  const { provider, operations, securitySchemes } = facts;
  const client = moduleName(provider);
  const [operation] = operations;
  const credentials = securitySchemes.map(({ name }) => `${propertyName(name)}: undefined`);
  const types = operation ? [paramsType(operation.operationId), resultType(operation.operationId)] : [];
  const imports = ["type Client", "createClient", ...types.map((name) => `type ${name}`)].join(", ");
  return `import { ${imports} } from "@filespec/${provider}";

const ${client}: Client = createClient({ ${[...credentials, "timeout: 1_000", "maxRetries: undefined"].join(", ")} });
${operation ? operationTest(client, operation, operations) : ""}
// @ts-expect-error a client has no such option
createClient({ ${freeName("retries", securitySchemes)}: 1 });
// @ts-expect-error the contract has no such path
${client}.GET("/there/is/no/such/path", {});
`;
}

function operationTest(client: string, operation: OperationFacts, operations: readonly OperationFacts[]): string {
  const { operationId, parameters, requestBody, responses } = operation;
  const of = (owner: string): string =>
    isIdentifier(operationId) ? `${owner}.${operationId}` : `${owner}[${JSON.stringify(operationId)}]`;
  const [params, result] = [paramsType(operationId), resultType(operationId)];
  const others = operations.map((each) => ({ name: each.operationId }));
  // An interface without members admits any.
  const takesSomething = requestBody !== undefined || parameters.some((each) => each.in !== "cookie");
  const strangerTest = `// @ts-expect-error the operation has no such parameter
${of(client)}({ ...parameters, ${freeName("tea", parameters)}: 1 });
`;
  return `
${parametersOf(operation, params)}
await ${of(client)}(parameters, { signal: undefined, timeout: 1_000 });
export const result: ${result} = await ${of(`${client}.safe`)}(parameters);

export function statusOf({ status }: ${result}): ${[...new Set(responses.map(({ status }) => statusType(status))), '"unexpected"'].join(" | ")} {
  return status;
}

// @ts-expect-error the contract has no such operation
${client}.${freeName("makeTea", others)}(parameters);
${takesSomething ? strangerTest : ""}// @ts-expect-error a call has no such option
${of(client)}(parameters, { retries: 1 });
// @ts-expect-error the contract has no such status
export const isTea = ({ status }: ${result}): boolean => status === "tea";
`;
}

/** The parameters as the contract shows them, or declared alone where it does not show all that are required. */
function parametersOf({ parameters, requestBody }: OperationFacts, type: string): string {
  const required = parameters.filter((each) => each.required && each.in !== "cookie");
  const shown = required.every(({ example, in: place }) => place !== "header" && isPlain(example));
  if (!shown || requestBody?.required) {
    return `declare const parameters: ${type};`;
  }
  const values = Object.fromEntries(required.map(({ name, example }) => [name, example]));
  return `export const parameters: ${type} = ${literal(values)};`;
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function statusType(status: string): string {
  return /^\d+$/.test(status) ? status : JSON.stringify(status);
}

/** The name, or the first with a number that none of these has. */
function freeName(name: string, others: readonly { readonly name: string }[]): string {
  const taken = others.map((other) => other.name);
  for (let number = 1; ; number++) {
    const chosen = number === 1 ? name : `${name}${number}`;
    if (!taken.includes(chosen)) {
      return chosen;
    }
  }
}
