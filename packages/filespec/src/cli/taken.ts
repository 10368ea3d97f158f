import { type Command, memberOf } from "./commands.ts";
import { type Input, type Inputs, inputsOf } from "./inputs.ts";
import { awaitedBy, type Loaded } from "./loaded.ts";
import { type OwnName, ownOptions } from "./own-options.ts";

/** What a command takes: from the contract, and of the command's own options those that mean something for it. */
export interface Taken {
  readonly inputs: Inputs;
  readonly ownNames: readonly OwnName[];
}

export function takenBy(loaded: Loaded, command: Command, args: readonly string[] = []): Taken {
  const { document, shape, servers } = loaded;
  const { operationId, isDownload } = command;
  // Which fields a body has depends on its media type.
  const index = args.findIndex((each) => /^--content-type(=|$)/.test(each));
  const contentType = args[index]?.includes("=") ? args[index].slice("--content-type=".length) : args[index + 1];
  const isUpload = memberOf(shape, "upload", operationId) !== undefined;
  const inputs = inputsOf(document, command, isUpload, index < 0 ? undefined : contentType);
  const { body } = inputs;
  const offered: { readonly [Name in OwnName]?: boolean } = {
    all: !isDownload && memberOf(shape, "paginate", operationId) !== undefined,
    wait: awaitedBy(loaded, command) !== undefined,
    body: body !== undefined && body.kind !== "bytes" && (body.kind !== "multipart" || inputs.options.some(isField)),
    "content-type": body !== undefined && (body.mediaTypes.length > 1 || body.mediaType.includes("*")),
    raw: !isDownload,
    server: servers.length > 1,
  };
  return { inputs, ownNames: names.filter((each) => offered[each] !== false) };
}

function isField({ place }: Input): boolean {
  return place === "body";
}

// The compiler widens the keys of an object to texts.
const names = Object.keys(ownOptions) as OwnName[];
