import { type ClientOperation, type ClientView, exampleOf } from "../../client-view/client-view.ts";
import { isIdentifier } from "../../client-view/names.ts";
import { propertyName } from "../source-text.ts";

/** An example as a block of Markdown: makes a client that may call the operation, and goes on with these lines. */
export function snippet(
  { provider, credentials, servers }: ClientView,
  operation: ClientOperation,
  lines: (client: string) => readonly string[],
  imports: readonly string[] = [],
  errors: readonly string[] = [],
): string[] {
  const name = isIdentifier(provider) ? provider : "client";
  const [scheme] = operation.security[0] ?? [];
  const credential = credentials.filter((each) => each.name === scheme);
  const variables = servers[0]?.variables.filter((variable) => variable.default === undefined) ?? [];
  const options = [...variables, ...credential].map((each) => `${propertyName(each.name)}: "0000"`);
  return [
    "```ts",
    ...imports,
    `import { ${["createClient", ...errors].join(", ")} } from "@filespec/${provider}";`,
    "",
    `const ${name} = createClient(${object(options)});`,
    ...lines(name),
    "```",
    "",
  ];
}

/** The member of a value that has this name. */
export function memberOf(value: string, name: string): string {
  return isIdentifier(name) ? `${value}.${name}` : `${value}[${JSON.stringify(name)}]`;
}

/** The required parameters, with the contract's examples, and others that have one. */
export function parameters({ parameters }: ClientOperation, others: readonly (string | undefined)[] = []): string[] {
  const samples = (places: readonly string[]): string[] =>
    parameters
      .filter(({ name, in: place, required }) => places.includes(place) && (required || others.includes(name)))
      .flatMap((each) => {
        const value = exampleOf(each) ?? (each.required ? "…" : undefined);
        return value === undefined ? [] : [`${propertyName(each.name)}: ${JSON.stringify(value)}`];
      });
  const headers = samples(["header"]);
  return [...samples(["path", "query"]), ...(headers.length > 0 ? [`headers: ${object(headers)}`] : [])];
}

export function object(members: readonly string[]): string {
  return members.length > 0 ? `{ ${members.join(", ")} }` : "";
}
