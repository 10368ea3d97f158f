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

/** `files/get-one` → `filesGetOne`, `GET /files/{id}/parts` → `getFilesIdParts`; empty where nothing of it can stand in a name. */
export function camelCase(...words: readonly string[]): string {
  const name = pascalCase(words.join(" "));
  const [start = ""] = /^[A-Z]+(?![a-z])|^[A-Z]/.exec(name) ?? [];
  const plain = words.length === 1 && /^[a-z_$]/.test(words[0] ?? "") ? 1 : start.length;
  const camel = name.slice(0, plain).toLowerCase() + name.slice(plain);
  return /^\d/.test(camel) ? `_${camel}` : camel;
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

/** Name of the data of an operation. */
export function operationName(operationId: string): string {
  return `${functionName(operationId)}Operation`;
}

/** Name of an operation as a function: the method's own, if it can name one. */
export function functionName(operationId: string): string {
  const name = pascalCase(operationId);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Name of the type of an operation's result under `safe`. */
export function resultType(operationId: string): string {
  return `${pascalCase(operationId)}Result`;
}

/** Name of the type of an operation's body, where the contract gives it none. */
export function bodyType(operationId: string): string {
  return `${pascalCase(operationId)}Body`;
}

/** Name of the type of an answer of an operation, where the contract gives it none. */
export function answerType(operationId: string, status: string): string {
  return `${pascalCase(operationId)}Answer${pascalCase(status)}`;
}
