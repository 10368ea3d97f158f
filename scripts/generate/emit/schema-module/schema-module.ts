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
import { nameSchemas } from "./name-schemas.ts";

const options = {
  silent: true,
  // A property is required where `required` says so; a default does not make a caller send it.
  defaultNonNullable: false,
  // An object of which nothing is said may hold anything.
  emptyObjectsUnknown: true,
};

/** What says of a schema that its values are bytes. */
interface BinarySchema {
  readonly type?: unknown;
  readonly format?: unknown;
  readonly contentMediaType?: unknown;
  readonly contentEncoding?: unknown;
}

/** A module of types, and the schemas that have a declaration of their own in it. */
export interface SchemaModule {
  readonly text: string;
  readonly schemaNames: ReadonlySet<string>;
}

/** The types of a description, by openapi-typescript. A schema called as one of `taken` gets no declaration. */
export function schemaModule(facts: Facts, taken: ReadonlySet<string>): SchemaModule {
  const nodes = transform(describe(facts).value);
  const { statements, schemaNames } = nameSchemas(nodes.map(withFixedHelper), taken);
  return { text: visible(astToString(statements)), schemaNames };
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
    transform: ({ type, format, contentMediaType, contentEncoding }: BinarySchema) =>
      type === "string" && (format === "binary" || (contentMediaType !== undefined && contentEncoding === undefined))
        ? ts.factory.createTypeReferenceNode("Blob")
        : undefined,
    transformProperty: undefined,
    resolve: (reference) => resolveRef(document, reference, options),
  };
  // `redoc` is for the bundler.
  return transformSchema(document, context as GlobalContext);
}
