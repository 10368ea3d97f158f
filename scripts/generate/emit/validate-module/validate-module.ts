import { type ClientView, methodsOf } from "../../client-view/client-view.ts";
import { Imports } from "../contract-module/imports.ts";
import { comment, literal, propertyName, pure, visible } from "../source-text.ts";
import type { SchemaTypes } from "../types/schema-types.ts";
import { AnswerSchemas } from "./schema-words.ts";

/** The validators of a contract: of each schema that has a name, and of the JSON of each documented status. */
export function validateModule(view: ClientView, types: SchemaTypes): string {
  const answers = new AnswerSchemas(view.facts);
  const byOperation = Object.fromEntries(
    methodsOf(view).map((operation) => [
      operation.operationId,
      {
        ...Object.fromEntries(
          operation.responses.flatMap(({ status, bodies }) => {
            const [json] = bodies.filter(({ kind }) => kind === "json");
            const schema = json?.content.schema;
            return schema ? [[status, answers.nameOf(schema, `${operation.operationId} ${status}`)]] : [];
          }),
        ),
      },
    ]),
  );
  // What is only sent is checked by nobody.
  const named = Object.keys(answers.schemas).filter((name) => name in view.facts.schemas);
  const imports = new Imports(["schemas", "answers", "validate", "validateStrictly", "validators", "Validators"]);
  const core = imports.values("@filespec/core/validate");
  const coreType = imports.from("@filespec/core/validate");
  const schemaType = imports.from("./schemas.gen.ts");
  const provider = JSON.stringify(view.provider);
  const make = core("validateWith");
  // Only where it is used, since a module imports what it names.
  const validator = (): string => core("validatorOf");
  const type = coreType("Validate");
  const members = named.map((name) => {
    const schema = { at: name, ref: name };
    return { name, output: types.typeOf(schema, "answered", schemaType) };
  });
  const parts = [
    `const schemas: ${coreType("Schemas")} = ${literal(answers.schemas)};\n`,
    `const answers: ${coreType("Answers")} = ${literal(byOperation)};\n`,
    `${comment(["Holds responses with the contract: `createClient({ validate, onDrift })`."])}export const validate: ${type} = ${pure}${make}(${provider}, schemas, answers);\n`,
    `${comment(["The same, which also tells of fields that the contract does not have."])}export const validateStrictly: ${type} = ${pure}${make}(${provider}, schemas, answers, true);\n`,
    `${comment(["A Standard Schema of each schema that is answered: https://standardschema.dev"])}export interface Validators {\n${members.map(({ name, output }) => `  readonly ${propertyName(name)}: ${coreType("StandardSchema")}<${output}>;\n`).join("")}}\n`,
    `export const validators: Validators = {\n${named.map((name) => `  ${propertyName(name)}: ${pure}${validator()}(schemas, ${JSON.stringify(name)}),\n`).join("")}};\n`,
    `export type { ${["Issue", "StandardOptions", "StandardResult", "StandardSchema"].join(", ")} } from "@filespec/core/validate";\n`,
  ];
  return visible(`${imports}\n${parts.join("\n")}`);
}
