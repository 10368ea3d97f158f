import { describe, type Facts } from "@scripts/read";
import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import ts from "typescript";
import { visible } from "../source-text.ts";
import { isBytes, type MaybeBytes } from "../types/bytes.ts";

const options = {
  silent: true,
  // A property is required where `required` says so; a default does not make a caller send it.
  defaultNonNullable: false,
  // An object of which nothing is said may hold anything.
  emptyObjectsUnknown: true,
};

/** The module of the entry `paths`, or why there is none. */
export interface PathsModule {
  readonly text?: string;
  readonly why?: string;
}

/** The types of openapi-fetch's calls, by openapi-typescript, where it can. Whether they compile is not asked here. */
export function pathsModule(facts: Facts): PathsModule {
  try {
    const text = visible(astToString(transform(describe(facts).value).map(withFixedHelper)));
    return declaresOnlyTypes(text) ? { text } : { why: "what openapi-typescript writes is more than types" };
  } catch (error) {
    const isDeep = error instanceof RangeError;
    return { why: `openapi-typescript fails: ${isDeep ? "it is nested too deep" : messageOf(error)}` };
  }
}

/** A module of types alone runs nothing, whatever the description's texts are. */
export function declaresOnlyTypes(text: string): boolean {
  const language = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const { statements } = ts.createSourceFile("paths.gen.ts", text, language);
  return statements.every((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : `${error}`;
}

/** openapi-typescript's helper wants the properties of every member of a union, where null has none. */
function withFixedHelper(node: ts.Node): ts.Node {
  if (!ts.isTypeAliasDeclaration(node) || node.name.text !== "WithRequired") {
    return node;
  }
  const text =
    "type WithRequired<T, K extends PropertyKey> = T extends object ? T & { [P in K & keyof T]-?: T[P] } : T;";
  return ts.createSourceFile("helper.ts", text, ts.ScriptTarget.ESNext).statements[0] ?? node;
}

/** What openapi-typescript does once it has bundled and checked a description, which takes most of its time. */
function transform(value: object): ReturnType<typeof transformSchema> {
  // A copy, since openapi-typescript writes into what it is given.
  const document = value as OpenAPI3;
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
    transform: (schema: MaybeBytes) => (isBytes(schema) ? ts.factory.createTypeReferenceNode("Blob") : undefined),
    transformProperty: undefined,
    resolve: (reference) => resolveRef(document, reference, options),
  };
  // `redoc` is for the bundler.
  return transformSchema(document, context as GlobalContext);
}
