import { createRequire } from "node:module";
import { type Client, type Command, commandsOf } from "./commands.ts";
import { type JsonObject, objectOf, resolve, textOf } from "./json.ts";
import { suggestion } from "./names.ts";
import type { Provider } from "./provider.ts";
import { providers } from "./providers.gen.ts";
import { UsageError } from "./usage-error.ts";

/** A provider with its client and its contract. */
export interface Loaded extends Provider {
  readonly name: string;
  readonly document: JsonObject;
  readonly commands: readonly Command[];
  /** A client that is only looked at: it knows which operations and members there are. */
  readonly shape: Client;
  readonly createClient: (options: object) => Client;
}

const require = createRequire(import.meta.url);

/** Loads a provider's package and contract, and no other's. */
export async function loadProvider(name: string): Promise<Loaded> {
  const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
  if (!provider) {
    throw new UsageError(`no provider ${name}${suggestion(name, Object.keys(providers))}`);
  }
  const module: { readonly createClient: (options: object) => Client } = await import(`@filespec/${name}`);
  const { createClient } = module;
  const bundle: unknown = require(`@filespec/${name}/openapi.json`);
  const document = objectOf(bundle);
  const shape = createClient({ baseUrl: "https://localhost" });
  return { ...provider, name, document, shape, createClient, commands: commandsOf(document, shape) };
}

/** A command by its name, or by the identifier of its operation. */
export function commandOf({ name, commands }: Loaded, given: string): Command {
  const command = commands.find((each) => each.name === given) ?? commands.find((each) => each.operationId === given);
  if (!command) {
    const near = suggestion(
      given,
      commands.map((each) => each.name),
      `${name} `,
    );
    throw new UsageError(`${name} has no operation ${given}${near}`);
  }
  return command;
}

/** The record that `--wait` waits for: the operation's own, or the one that a link of its answer leads to. */
export interface Awaited {
  readonly operationId: string;
  /** Pointers into the answer, by parameter; undefined where the parameters are the operation's own. */
  readonly parameters: { readonly [name: string]: string } | undefined;
}

export function awaitedBy({ document, shape }: Loaded, { operationId, operation }: Command): Awaited | undefined {
  const waitFor = objectOf(shape.waitFor);
  if (Object.hasOwn(waitFor, operationId)) {
    return { operationId, parameters: undefined };
  }
  for (const [status, response] of Object.entries(objectOf(operation.responses))) {
    const links = status.startsWith("2") ? Object.values(objectOf(resolve(document, response).links)) : [];
    for (const each of links) {
      const link = resolve(document, each);
      const id = textOf(link.operationId);
      const expressions = Object.entries(objectOf(link.parameters)).map(([name, value]) => {
        const [, pointer] = /^\$response\.body#(\/.*)$/.exec(textOf(value)) ?? [];
        return [name.replace(/^(path|query)\./, ""), pointer];
      });
      if (Object.hasOwn(waitFor, id) && expressions.every(([, pointer]) => pointer !== undefined)) {
        return { operationId: id, parameters: Object.fromEntries(expressions) };
      }
    }
  }
  return undefined;
}
