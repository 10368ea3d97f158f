/** A contract without a fault, of an API that nobody has. */
export const demoContract: string = `openapi: 3.1.1
info:
  title: Demo API
  version: 1.0.0
  summary: Files of nobody.
  description: Invented for the tests of the generator.
  license:
    name: MIT
    identifier: MIT
servers:
  - url: https://api.demo.test
    description: The production server.
    x-name: production
security:
  - apiKey: []
tags:
  - name: Files
    description: Files and their metadata.
paths:
  /files/{fileId}:
    get:
      operationId: getFile
      tags: [Files]
      summary: Get a file
      description: Returns the metadata of a file.
      externalDocs:
        description: Get a file
        url: https://demo.test/docs/get-file
      parameters:
        - name: fileId
          in: path
          required: true
          description: Identifier of the file.
          schema: { type: string }
          example: f1
      responses:
        "200":
          description: The metadata of the file.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/DemoFile" }
              examples:
                composed:
                  value: { id: f1 }
        "404":
          description: There is no such file.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Problem" }
              examples:
                composed:
                  value: { message: none }
components:
  securitySchemes:
    apiKey:
      type: apiKey
      in: header
      name: X-API-KEY
      description: API key.
  schemas:
    DemoFile:
      type: object
      description: Metadata of a file.
      required: [id]
      properties:
        id: { type: string, description: Identifier of the file. }
    Problem:
      type: object
      description: Body of an error.
      properties:
        message: { type: string, description: The error for people. }
`;

/** The demo contract with one text of it replaced by another. */
export function demoContractWith(text: string, replacement: string): string {
  if (!demoContract.includes(text)) {
    throw new Error(`the demo contract does not hold: ${text}`);
  }
  return demoContract.replace(text, () => replacement);
}
