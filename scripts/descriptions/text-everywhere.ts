/** A description that holds a text wherever a description can hold one. */
export function textEverywhere(text: string): object {
  const docs = { description: text, url: `https://demo.test/${text}` };
  const schema = {
    type: "object",
    title: text,
    description: text,
    format: text,
    example: { [text]: text },
    default: text,
    required: [text],
    properties: {
      [text]: {
        type: "string",
        title: text,
        description: text,
        enum: [text, `${text}2`],
        default: text,
        example: text,
      },
      constant: { const: text, format: text },
      tuple: { const: [text, { [text]: text }] },
      odd: { type: [text, "string"], enum: [text], examples: [text] },
    },
    additionalProperties: { $ref: `#/components/schemas/${pointer(text)}` },
    externalDocs: docs,
    "x-note": text,
  };
  const content = { "application/json": { schema, example: text }, [text]: { schema } };
  return {
    openapi: "3.1.1",
    info: { title: text, version: text, summary: text, description: text, license: { name: text, identifier: text } },
    servers: [
      {
        url: `https://demo.test/{${text}}/${text}`,
        description: text,
        "x-name": text,
        variables: { [text]: { default: text, enum: [text], description: text } },
      },
      { url: text, description: text },
    ],
    tags: [{ name: text, description: text, externalDocs: docs }],
    externalDocs: docs,
    security: [{ [text]: [text] }],
    paths: {
      [`/${text}/{${text}}`]: {
        summary: text,
        description: text,
        get: {
          operationId: text,
          summary: text,
          description: text,
          tags: [text],
          externalDocs: docs,
          parameters: [
            {
              name: text,
              in: "path",
              required: true,
              description: text,
              example: text,
              schema: { type: "string", pattern: text },
            },
            { name: text, in: "query", description: text, example: text, schema: { enum: [text] } },
            { name: text, in: "header", description: text, example: text },
            { name: text, in: "cookie", description: text },
          ],
          responses: {
            200: { description: text, content, headers: { [text]: { description: text, schema } } },
            [text]: { description: text, content },
            default: { $ref: `#/components/responses/${pointer(text)}` },
          },
        },
        post: { summary: text, requestBody: { description: text, required: true, content }, responses: {} },
      },
      "/plain": {
        get: { operationId: "plain", summary: text, security: [], responses: { 204: { description: text } } },
      },
    },
    components: {
      securitySchemes: { [text]: { type: "apiKey", in: "cookie", name: text, description: text } },
      responses: { [text]: { description: text, content } },
      schemas: {
        [text]: schema,
        Union: {
          oneOf: [{ $ref: `#/components/schemas/${pointer(text)}` }],
          discriminator: { propertyName: text, mapping: { [text]: `#/components/schemas/${pointer(text)}` } },
        },
      },
    },
  };
}

function pointer(text: string): string {
  const segment = text.replaceAll("~", "~0").replaceAll("/", "~1");
  // A lone surrogate has no percent-encoding.
  return segment.isWellFormed() ? encodeURIComponent(segment) : segment;
}
