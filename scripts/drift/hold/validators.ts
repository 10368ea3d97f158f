import { type Issue, type StandardSchema, validatorOf } from "@filespec/core/validate";
import { AnswerSchemas } from "@scripts/generate/answer-schemas";
import type { Facts, Json, Schema } from "@scripts/read";
import { keyOf } from "./schema-fields.ts";

/** The validators that ship, made from facts: what they say is what "as the contract says" means. */
export class Validators {
  readonly #schemas: { readonly sent: AnswerSchemas; readonly answered: AnswerSchemas };
  readonly #made = new Map<string, StandardSchema<unknown>>();

  constructor(facts: Facts) {
    this.#schemas = { sent: new AnswerSchemas(facts, "sent"), answered: new AnswerSchemas(facts) };
  }

  /** What is wrong with a value that is sent or answered. */
  issues(schema: Schema, value: Json, way: "sent" | "answered" = "answered"): readonly Issue[] {
    const { [way]: schemas } = this.#schemas;
    const key = `${way} ${keyOf([schema])}`;
    const validator = this.#made.get(key) ?? validatorOf(schemas.schemas, schemas.nameOf(schema, key));
    this.#made.set(key, validator);
    return validator["~standard"].validate(value).issues ?? [];
  }
}
