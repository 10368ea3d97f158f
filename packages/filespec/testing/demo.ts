import { type Client, type Command, commandsOf } from "../src/cli/commands.ts";
import { type Inputs, inputsOf } from "../src/cli/inputs.ts";
import type { JsonObject } from "../src/cli/json.ts";

/** The one command of a contract whose operation and schemas are these. */
export function demoCommand(
  operation: object,
  { path = "/files", schemas = {}, contentType = "" } = {},
): {
  readonly document: JsonObject;
  readonly command: Command;
  readonly inputs: Inputs;
} {
  const document = {
    paths: { [path]: { post: { operationId: "call", ...operation } } },
    components: { schemas },
  };
  const client: Client = { call: () => {} };
  const [command] = commandsOf(document, client);
  if (!command) {
    throw new Error("the contract has no command");
  }
  return { document, command, inputs: inputsOf(document, command, false, contentType || undefined) };
}

/** A body of JSON. */
export function jsonBody(schema: object, isRequired = true): object {
  return { requestBody: { required: isRequired, content: { "application/json": { schema } } } };
}
