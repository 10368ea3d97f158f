import { needsBaseUrl } from "@scripts/generate/client-options";
import { type ClientOperation, type ClientView, exampleOf } from "@scripts/generate/client-view";
import { isIdentifier, moduleName, paramsType, resultType } from "@scripts/generate/names";
import { literal, propertyName } from "@scripts/generate/source-text";

/** The type test of a new provider: what a consumer can write of its first operation, and what not. */
export function typeTest(view: ClientView, operations: readonly ClientOperation[], hasPaths: boolean): string {
  const { provider } = view;
  const client = moduleName(provider);
  const [operation] = operations;
  const credentials = view.credentials.map(({ name }) => `${propertyName(name)}: undefined`);
  const server = needsBaseUrl(view) ? ['baseUrl: "https://api.example"'] : [];
  const types = operation ? [paramsType(operation.operationId), resultType(operation.operationId)] : [];
  const imports = ["type Client", "createClient", ...types.map((name) => `type ${name}`)].join(", ");
  return `import { ${imports} } from "@filespec/${provider}";
${hasPaths ? pathsImport(provider) : ""}
const ${client}: Client = createClient({ ${[...server, ...credentials, "timeout: 1_000", "maxRetries: undefined"].join(", ")} });
${operation ? operationTest(client, operation, operations) : ""}
// @ts-expect-error a client has no such option
createClient({ ${freeName("retries", view.credentials)}: 1 });
${hasPaths ? pathsTest(server) : ""}`;
}

function pathsImport(provider: string): string {
  return `import { createClient as createPathClient } from "@filespec/${provider}/paths";\n`;
}

function pathsTest(server: readonly string[]): string {
  return `const paths = createPathClient(${server.length > 0 ? `{ ${server} }` : ""});
// @ts-expect-error the contract has no such path
paths.GET("/there/is/no/such/path", {});
`;
}

function operationTest(client: string, operation: ClientOperation, operations: readonly ClientOperation[]): string {
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
function parametersOf({ parameters, requestBody }: ClientOperation, type: string): string {
  const required = parameters.filter((each) => each.required && each.in !== "cookie");
  const shown = required.every((each) => each.in !== "header" && isPlain(exampleOf(each)));
  if (!shown || requestBody?.required) {
    return `declare const parameters: ${type};`;
  }
  const values = Object.fromEntries(required.map((each) => [each.name, exampleOf(each)]));
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
