/**
 * A schema in JSON Schema's own words: https://json-schema.org/draft/2020-12/json-schema-validation. `$ref` is a name among
 * the schemas that it comes with.
 */
export interface SchemaWords {
  readonly $ref?: string;
  /** Null fits, whatever the other words say. */
  readonly nullable?: true;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: SchemaWords | false;
  readonly prefixItems?: readonly (SchemaWords | false)[];
  readonly properties?: { readonly [name: string]: SchemaWords | false };
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaWords | false;
  readonly allOf?: readonly (SchemaWords | false)[];
  readonly anyOf?: readonly (SchemaWords | false)[];
  readonly oneOf?: readonly (SchemaWords | false)[];
  readonly not?: SchemaWords | false;
}

/** Schemas by name. */
export interface Schemas {
  readonly [name: string]: SchemaWords | false;
}
