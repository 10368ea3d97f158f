/** `apiKey` of `renderio` → `RENDERIO_API_KEY`. */
export function constantCase(...words: string[]): string {
  return words
    .join("_")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z\d]+/g, "_")
    .toUpperCase();
}

/** `getFile` → `GetFile`, `files/get-one` → `FilesGetOne`. */
export function pascalCase(name: string): string {
  return name.replace(/(?:^|[^A-Za-z\d$_])[^A-Za-z\d$_]*([A-Za-z\d$_]?)/g, (_, first: string) => first.toUpperCase());
}

/** What names may be declared as: letters, digits, `$` and `_`. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** The provider's name as a namespace: `file-stack` → `fileStack`. */
export function moduleName(provider: string): string {
  return provider.replace(/[^A-Za-z\d$_]+(.?)/g, (_, next: string) => next.toUpperCase());
}

/** Name of the type of an operation's parameters. */
export function paramsType(operationId: string): string {
  return `${pascalCase(operationId)}Params`;
}

/** Name of the type of an operation's result under `safe`. */
export function resultType(operationId: string): string {
  return `${pascalCase(operationId)}Result`;
}
