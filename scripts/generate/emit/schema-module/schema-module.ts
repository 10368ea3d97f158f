import { pathToFileURL } from "node:url";
import openapiTS, {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import ts from "typescript";
import { ContractError } from "./contract-error.ts";
import type { Description } from "./description.ts";
import { nameSchemas } from "./name-schemas.ts";
import { findReferences } from "./references.ts";
import { visible } from "./source-text.ts";

const options = {
  silent: true,
  // A property is required where `required` says so; a default does not make a caller send it.
  defaultNonNullable: false,
  // An object of which nothing is said may hold anything.
  emptyObjectsUnknown: true,
};

/**
 * The types of a description, by openapi-typescript, and the schemas that have a name of their own in them: all but those
 * called as one of `taken`.
 */
export async function schemaModule(
  source: URL | Description,
  taken: ReadonlySet<string> = new Set(),
): Promise<{ text: string; schemaNames: ReadonlySet<string> }> {
  const nodes = source instanceof URL ? await openapiTS(source, options) : await transform(source);
  const { statements, schemaNames } = nameSchemas(nodes.map(mended), taken);
  return { text: visible(astToString(statements)), schemaNames };
}

/** openapi-typescript's helper wants the properties of every member of a union, where null has none. */
function mended(node: ts.Node): ts.Node {
  if (!ts.isTypeAliasDeclaration(node) || node.name.text !== "WithRequired") {
    return node;
  }
  const text =
    "type WithRequired<T, K extends PropertyKey> = T extends object ? T & { [P in K & keyof T]-?: T[P] } : T;";
  return ts.createSourceFile("helper.ts", text, ts.ScriptTarget.ESNext).statements[0] ?? node;
}

async function transform(description: Description): ReturnType<typeof openapiTS> {
  const { root } = description;
  try {
    if (description.files().length > 1) {
      return await openapiTS(pathToFileURL(root.file), options);
    }
    refuseStrayReferences(description);
    return transformAlone(root.value);
  } catch (error) {
    if (error instanceof ContractError) {
      throw error;
    }
    const what = error instanceof RangeError ? "it is nested too deep for types" : Object(error).message;
    throw new ContractError(description.locate(root), `openapi-typescript fails: ${what}`, "mend the description");
  }
}

/** What openapi-typescript does once it has bundled several files into one, which takes it most of its time. */
function transformAlone(value: unknown): ReturnType<typeof transformSchema> {
  // A copy, since openapi-typescript writes into what it is given. That it is a description has been seen by then.
  const document = structuredClone(value) as OpenAPI3;
  const context: Omit<GlobalContext, "redoc"> = {
    ...options,
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    discriminators: scanDiscriminators(document, options),
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    transform: undefined,
    transformProperty: undefined,
    resolve: (reference) => resolveRef(document, reference, options),
  };
  // `redoc` is for the bundler.
  return transformSchema(document, context as GlobalContext);
}

/** openapi-typescript writes the first word of a reference as it is, and knows these four. */
function refuseStrayReferences(description: Description): void {
  const { root } = description;
  for (const { path, text } of findReferences(root.value)) {
    if (path.at(-1) === "$ref" && !/^#\/(components|paths|webhooks|\$defs)\/./.test(text)) {
      const what = `$ref ${text} has no type of its own`;
      throw new ContractError(description.locate({ ...root, path }), what, "move what it names to #/components");
    }
  }
}
