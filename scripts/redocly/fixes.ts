/** How to fix what rules find, where more can be said than the name of the rule. */
const fixes: { readonly [rule: string]: string } = {
  "no-unused-components": "refer to it, or leave it out",
  "no-empty-servers": "name the server that the API is at",
  "no-server-example.com": "name the server that the API is at",
  "no-invalid-media-type-examples": "make the schema true to the example, or correct the example",
  "no-invalid-schema-examples": "make the schema true to the example, or correct the example",
  "no-invalid-parameter-examples": "make the schema true to the example, or correct the example",
  "operation-4xx-response": "document what the operation answers to a bad request",
  "operation-operationId-unique": "rename one",
  "rule/operation-documentation": "add externalDocs with the URL of its page",
  "security-defined": "say with `security` what the operation needs, or `security: []` for nothing",
};

export function fixOf(rule: string): string {
  const fix = fixes[rule];
  return fix === undefined ? `see the rule ${rule}` : `${fix} (${rule})`;
}
