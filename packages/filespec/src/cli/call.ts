import type { Given } from "./command-line.ts";
import { type Client, type Command, memberOf } from "./commands.ts";
import { watchedFile } from "./files.ts";
import { at, objectOf } from "./json.ts";
import { type Awaited, awaitedBy, type Loaded } from "./loaded.ts";
import { printBody, printValue } from "./print-answer.ts";
import { type Progress, progressText, startProgress } from "./progress.ts";
import type { Request } from "./request.ts";
import { type Continue, refuseTarget, saveBody } from "./save.ts";
import { jsonText, type Terminal, write } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What a method of a client is. */
type Method = (params: object, options: object) => unknown;

/** Sends the request of a command and prints what comes back. */
export async function call(
  loaded: Loaded,
  client: Client,
  command: Command,
  { own }: Given,
  request: Request,
  terminal: Terminal,
): Promise<void> {
  const progress = startProgress(terminal.stderr);
  const output = own.output === undefined ? undefined : `${own.output}`;
  if (output !== undefined && output !== "-") {
    await refuseTarget(output);
  }
  if (request.file && (output !== undefined || own.raw)) {
    throw new UsageError("the answer to a file that goes to a storage is JSON: leave out --raw and --output");
  }
  let response: Response | undefined;
  const options = {
    signal: terminal.signal,
    ...milliseconds("timeout", own.timeout ?? (hasFile(request) ? "600" : undefined)),
    ...milliseconds("deadline", own.deadline),
    onResponse: (each: Response) => {
      response = each;
    },
  };
  try {
    let { operationId } = command;
    let { params } = request;
    let value: unknown;
    const awaited = own.wait ? awaitedBy(loaded, command) : undefined;
    if (awaited) {
      params = await paramsOf(awaited, client, command, request, options, progress);
      operationId = awaited.operationId;
      const onProgress = (record: unknown): void => progress?.show(`waiting: ${stateOf(loaded, operationId, record)}`);
      value = await methodOf(client, "waitFor", operationId)(params, { ...options, onProgress });
    }
    if (output !== undefined || own.raw || command.isDownload) {
      const content = contentOf(client, operationId, { params, options, isRaw: own.raw === true }, progress);
      const first = await content(0);
      await (output === undefined || output === "-"
        ? printBody(first, terminal, output === "-")
        : saveBody(first, output, terminal.signal, content.isFile ? content : undefined));
      return;
    }
    if (own.all) {
      for await (const item of methodOf(client, "paginate", operationId)(params, options) as AsyncIterable<unknown>) {
        await write(terminal.stdout, `${jsonText(item)}\n`);
      }
      return;
    }
    value = awaited ? value : await sent(client, command, request, options, progress);
    progress?.end();
    await printValue(value, response, terminal);
  } finally {
    progress?.end();
  }
}

function stateOf({ commands }: Loaded, operationId: string, record: unknown): string {
  const command = commands.find((each) => each.operationId === operationId);
  return `${at(record, `${objectOf(command?.operation["x-filespec-wait"]).state}`)}`;
}

/** Calls the operation, or its member `upload` where a file goes to a storage. */
function sent(
  client: Client,
  { operationId }: Command,
  { params, file }: Request,
  options: object,
  progress: Progress | undefined,
): unknown {
  if (!file) {
    watchFiles(params, progress);
    return methodOf(client, undefined, operationId)(params, options);
  }
  const onProgress = (done: number, total: number): void => progress?.show(`sent ${progressText(done, total)}`);
  return methodOf(client, "upload", operationId)({ ...params, file }, { ...options, onProgress });
}

/** The parameters of what is waited for. */
async function paramsOf(
  { parameters }: Awaited,
  client: Client,
  command: Command,
  request: Request,
  options: object,
  progress: Progress | undefined,
): Promise<Request["params"]> {
  if (!parameters) {
    return request.params;
  }
  const answer = await sent(client, command, request, options, progress);
  return Object.fromEntries(Object.entries(parameters).map(([name, pointer]) => [name, at(answer, pointer)]));
}

/** Gives a response whose body has not been read: the content of a file from some byte on, or the answer itself. */
function contentOf(
  client: Client,
  operationId: string,
  { params, options, isRaw }: { readonly params: object; readonly options: object; readonly isRaw: boolean },
  progress: Progress | undefined,
): Continue & { readonly isFile: boolean } {
  const isFile = !isRaw && memberOf(client, "download", operationId) !== undefined;
  const content = async (start: number): Promise<Response> => {
    if (!isFile) {
      watchFiles(params, progress);
      return (await methodOf(client, "stream", operationId)(params, options)) as Response;
    }
    const onProgress = (done: number, total?: number): void =>
      progress?.show(`received ${progressText(start + done, total && start + total)}`);
    const more = { ...options, onProgress, ...(start > 0 && { range: { start } }) };
    return (await methodOf(client, "download", operationId)(params, more)) as Response;
  };
  return Object.assign(content, { isFile });
}

/** The contract's data and the generated client come from the same generator run: a name that is there is a method. */
function methodOf(client: Client, member: string | undefined, operationId: string): Method {
  return (member === undefined ? client[operationId] : memberOf(client, member, operationId)) as Method;
}

function watchFiles(params: object, progress: Progress | undefined): void {
  for (const file of progress ? filesOf(params) : []) {
    watchedFile(file, (bytes) => progress?.show(`sent ${progressText(bytes, file.size)}`));
  }
}

function hasFile({ params, file }: Request): boolean {
  return file !== undefined || filesOf(params).length > 0;
}

function filesOf(params: object): File[] {
  const { body } = objectOf(params);
  const values = body instanceof File ? [body] : Object.values(objectOf(body)).flat();
  return values.filter((each): each is File => each instanceof File);
}

function milliseconds(name: string, given: string | true | undefined): { readonly [name: string]: number } {
  if (given === undefined) {
    return {};
  }
  const seconds = Number(given);
  if (!(seconds > 0)) {
    throw new UsageError(`--${name} is ${JSON.stringify(given)}, not a number of seconds`);
  }
  return { [name]: seconds * 1000 };
}
