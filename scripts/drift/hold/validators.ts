import { type Issue, type StandardSchema, validatorOf } from "@filespec/core/validate";
import { AnswerSchemas } from "@scripts/generate/answer-schemas";
import type { Facts, Json, Schema } from "@scripts/read";
import { keyOf } from "./schema-fields.ts";

/** The words of a schema that speak of a value without what is in it. */
const ownWords = [
  "at",
  "nullable",
  "never",
  "type",
  "enum",
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];

/** The validators that ship, made from facts: what they say is what "as the contract says" means. */
export class Validators {
  readonly #schemas: { readonly sent: AnswerSchemas; readonly answered: AnswerSchemas };
  readonly #made = new Map<string, StandardSchema<unknown>>();

  constructor(facts: Facts) {
    this.#schemas = { sent: new AnswerSchemas(facts, "sent"), answered: new AnswerSchemas(facts) };
  }

  /** What is wrong with a value that is sent or answered. */
  issues(schema: Schema, value: Json, way: "sent" | "answered"): readonly Issue[] {
    return this.#check(schema, value, way, keyOf([schema]));
  }

  /** The rules that a text or number breaks by itself, one text for each of the schemas. */
  brokenRules(schemas: readonly Schema[], value: Json): string {
    const broken = schemas.map((schema) => {
      const own = {
        at: schema.at,
        ...Object.fromEntries(Object.entries(schema).filter(([word]) => ownWords.includes(word))),
      };
      return this.#check(own, value, "answered", `own ${keyOf([schema])}`).map(({ rule }) => rule);
    });
    return broken.join(" ");
  }

  #check(schema: Schema, value: Json, way: "sent" | "answered", key: string): readonly Issue[] {
    const { [way]: schemas } = this.#schemas;
    const validator =
      this.#made.get(`${way} ${key}`) ?? validatorOf(schemas.schemas, schemas.nameOf(schema, `${way} ${key}`));
    this.#made.set(`${way} ${key}`, validator);
    return validator["~standard"].validate(value).issues ?? [];
  }
}
