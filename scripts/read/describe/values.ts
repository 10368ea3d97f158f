import type { Encoding, Example, Header, Json, JsonObject, MediaType, Parameter, RequestBody } from "../facts.ts";
import { defaultStyle } from "../reader/values.ts";
import { type Describer, type Draft, mapBy } from "./describer.ts";
import { describeSchema } from "./schemas.ts";

export function describeParameter(describer: Describer, fact: Parameter): JsonObject {
  return describer.referOr("parameters", fact, () =>
    describer.write(fact, { name: fact.name, in: fact.in, ...describeValue(describer, fact, defaultStyle(fact.in)) }),
  );
}

export function describeHeaders(describer: Describer, headers: readonly Header[]): JsonObject | undefined {
  return mapBy(
    headers,
    ({ name }) => name,
    (each) => describeHeader(describer, each),
  );
}

export function describeHeader(describer: Describer, fact: Header): JsonObject {
  return describer.referOr("headers", fact, () =>
    describer.write(fact, describeValue(describer, fact, defaultStyle("header"))),
  );
}

function describeValue(describer: Describer, fact: Header, usualStyle: string): Draft {
  return {
    description: fact.description,
    required: fact.required,
    deprecated: fact.deprecated,
    allowEmptyValue: fact.allowEmptyValue,
    allowReserved: fact.allowReserved,
    style: fact.style === usualStyle ? undefined : fact.style,
    explode: fact.explode === (fact.style === "form") ? undefined : fact.explode,
    schema: fact.schema && describeSchema(describer, fact.schema),
    content: describeContent(describer, fact.content),
    ...examplesOf(describer, fact.examples),
  };
}

export function describeRequestBody(describer: Describer, fact: RequestBody): JsonObject {
  return describer.referOr("requestBodies", fact, () =>
    describer.write(fact, {
      description: fact.description,
      required: fact.required,
      // OpenAPI asks for it.
      content: describeContent(describer, fact.content) ?? {},
    }),
  );
}

export function describeContent(describer: Describer, content: readonly MediaType[]): JsonObject | undefined {
  return mapBy(
    content,
    ({ mediaType }) => mediaType,
    (each) => describeMediaType(describer, each),
  );
}

export function describeMediaType(describer: Describer, fact: MediaType): JsonObject {
  return describer.referOr("mediaTypes", fact, () =>
    describer.write(fact, {
      schema: fact.schema && describeSchema(describer, fact.schema),
      itemSchema: fact.itemSchema && describeSchema(describer, fact.itemSchema),
      ...examplesOf(describer, fact.examples),
      encoding: mapBy(
        fact.encoding,
        ({ property }) => property,
        (each) => describeEncoding(describer, each),
      ),
    }),
  );
}

function describeEncoding(describer: Describer, fact: Encoding): JsonObject {
  return describer.write(fact, {
    contentType: fact.contentType,
    headers: describeHeaders(describer, fact.headers),
    style: fact.style,
    explode: fact.explode,
    allowReserved: fact.allowReserved,
  });
}

function examplesOf(describer: Describer, examples: readonly Example[]): { example?: Json; examples?: JsonObject } {
  const single = examples.find(({ name }) => name === undefined);
  const named = mapBy(
    examples.filter((each) => each !== single),
    ({ name }) => name ?? "",
    (each) => describeExample(describer, each),
  );
  return {
    ...(single?.value === undefined ? {} : { example: single.value }),
    ...(named ? { examples: named } : {}),
  };
}

export function describeExample(describer: Describer, fact: Example): JsonObject {
  return describer.referOr("examples", fact, () =>
    describer.write(fact, {
      summary: fact.summary,
      description: fact.description,
      value: fact.value,
      dataValue: fact.dataValue,
      serializedValue: fact.serializedValue,
      externalValue: fact.externalValue,
    }),
  );
}
