import type { Given } from "./command-line.ts";
import { readText } from "./files.ts";
import type { Input, Inputs } from "./inputs.ts";
import { isObject } from "./json.ts";
import { parsedJson, readValue } from "./read-value.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What a method of a client is called with. */
export interface Request {
  readonly params: { readonly [name: string]: unknown };
  /** The file that the member `upload` sends. */
  readonly file: File | undefined;
}

type Places = { readonly [Place in Input["place"]]: { [name: string]: unknown } };

/** The parameters of a call. Throws a `UsageError` for what is missing or of another type. */
export async function requestOf(inputs: Inputs, given: Given, terminal: Terminal): Promise<Request> {
  const { positionals, options, body } = inputs;
  const surplus = given.positionals[positionals.length];
  if (surplus !== undefined) {
    throw new UsageError(`unexpected argument ${surplus}`);
  }
  const places = emptyPlaces();
  for (const [index, input] of positionals.entries()) {
    const text = given.positionals[index];
    if (text !== undefined) {
      places[input.place][input.name] = await readValue(text, input, input.type, `<${input.flag}>`, terminal);
    }
  }
  for (const input of options) {
    const texts = given.inputs.get(input.flag);
    if (texts) {
      const type = input.type.items ?? input.type;
      const values = await Promise.all(texts.map((each) => readValue(each, input, type, `--${input.flag}`, terminal)));
      places[input.place][input.name] = input.type.items ? values : values[0];
    }
  }
  const whole = given.own.body === undefined ? undefined : await wholeBody(`${given.own.body}`, inputs, terminal);
  const file = places.file[""];
  const sent = sentBody(inputs, places, whole);
  const areFieldsNeeded = whole === undefined && (body?.isRequired === true || sent !== undefined);
  const missing = [...positionals, ...options].find(
    ({ name, place, isRequired, isFromFile }) =>
      isRequired &&
      !Object.hasOwn(places[place], name) &&
      (place !== "body" || (areFieldsNeeded && !(isFromFile && file))),
  );
  if (missing) {
    throw new UsageError(`${positionals.includes(missing) ? `<${missing.flag}>` : `--${missing.flag}`} is missing`);
  }
  if (body?.isRequired && sent === undefined && !file) {
    throw new UsageError("a body is missing: give --body or options of its fields");
  }
  const contentType = given.own["content-type"] ?? chosenType(inputs);
  return {
    params: {
      ...places.path,
      ...places.query,
      ...(Object.keys(places.header).length > 0 && { headers: places.header }),
      ...(Object.keys(places.cookie).length > 0 && { cookies: places.cookie }),
      ...(sent !== undefined && { body: sent, ...(contentType !== undefined && { contentType }) }),
    },
    file: file instanceof File ? file : undefined,
  };
}

/** Without a prototype `__proto__` is only a name. */
function emptyPlaces(): Places {
  const empty = () => Object.create(null);
  return { path: empty(), query: empty(), header: empty(), cookie: empty(), body: empty(), file: empty() };
}

/** Where a media type is sent that is not the client's own choice. */
function chosenType({ body }: Inputs): string | undefined {
  return body?.isUsual === false && !body.mediaType.includes("*") ? body.mediaType : undefined;
}

async function wholeBody(text: string, { body }: Inputs, terminal: Terminal): Promise<unknown> {
  const content = await readText(text, terminal);
  if (body?.kind === "text" || body?.kind === "bytes") {
    return content;
  }
  const parsed = parsedJson(content);
  if (parsed === undefined) {
    throw new UsageError("--body is not JSON");
  }
  return parsed;
}

function sentBody({ body }: Inputs, places: Places, whole: unknown): unknown {
  if (body?.kind === "bytes") {
    return places.body[""] ?? whole;
  }
  if (Object.keys(places.body).length === 0) {
    return whole;
  }
  if (whole !== undefined && !isObject(whole)) {
    throw new UsageError("options of fields need a --body that is an object, or none");
  }
  return { ...whole, ...places.body };
}
