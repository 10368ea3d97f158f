import openapiTS, { astToString } from "openapi-typescript";
import { nameSchemas } from "./name-schemas.ts";

/** The types of a description, by openapi-typescript, and the schemas that have a name of their own in them. */
export async function schemaModule(file: URL): Promise<{ text: string; schemaNames: ReadonlySet<string> }> {
  const nodes = await openapiTS(file, {
    silent: true,
    // A property is required where `required` says so; a default does not make a caller send it.
    defaultNonNullable: false,
    // An object of which nothing is said may hold anything.
    emptyObjectsUnknown: true,
  });
  const { statements, schemaNames } = nameSchemas(nodes);
  return { text: astToString(statements), schemaNames };
}
