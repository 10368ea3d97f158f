import { isJson, type MediaType, parseMediaType } from "@scripts/read";
import { canonicalFacts } from "./canonical.ts";
import type { Context, Tell } from "./changes.ts";
import type { SchemaComparison } from "./schemas.ts";

/** How a body of a request or an answer is compared. */
export interface ContentOptions {
  readonly kind: "request" | "answer";
  /** The one that the client sends or reads. */
  readonly preferred: (content: readonly MediaType[]) => MediaType | undefined;
}

type Content = readonly MediaType[];
type Places = readonly [before: string, after: string];

/** Compares media types: whatever their spelling, those of one meaning are the same. */
export function compareContent(
  schemas: SchemaComparison,
  [a, b]: Places,
  [from, to]: readonly [Content, Content],
  { kind, preferred }: ContentOptions,
  context: Context,
  tell: Tell,
): void {
  const old = byMeaning(from);
  const now = byMeaning(to);
  const [was, is] = [preferred(from), preferred(to)];
  const [wasKey, isKey] = [was && meaningOf(was), is && meaningOf(is)];
  const isSwitched = was && is && wasKey !== isKey;
  const gone = [...old].filter(([key]) => !now.has(key) && !(isSwitched && key === wasKey)).map(([, each]) => each);
  const come = [...now].filter(([key]) => !old.has(key) && !(isSwitched && key === isKey)).map(([, each]) => each);
  const isRespelled = isSwitched && kind === "answer" && isJson(was.mediaType) && isJson(is.mediaType);
  if (isSwitched) {
    const rule = isRespelled ? "answer-media-type-respelled" : (`${kind}-media-type-changed` as const);
    tell(rule, context, a, b, {
      from: namesOf([was, ...(isRespelled ? [] : gone)]),
      to: namesOf([is, ...(isRespelled ? [] : come)]),
    });
    if (isRespelled) {
      compareMediaType(schemas, was, is, context, tell);
    }
  }
  for (const [key, one] of old) {
    const other = now.get(key);
    if (other) {
      compareMediaType(schemas, one, other, context, tell);
    }
  }
  const isTold = isSwitched && !isRespelled;
  if (gone.length > 0 && !isTold) {
    tell(`${kind}-media-type-removed`, context, gone[0]?.at, b, { from: namesOf(gone) });
  }
  if (come.length > 0 && !isTold) {
    tell(`${kind}-media-type-added`, context, a, come[0]?.at, { to: namesOf(come) });
  }
}

function namesOf(those: Content): string {
  return JSON.stringify(those.map(({ mediaType }) => mediaType));
}

function byMeaning(content: Content): Map<string, MediaType> {
  return new Map(content.map((each) => [meaningOf(each), each]));
}

/** Case does not count, nor does a charset: text is UTF-8. */
function meaningOf({ mediaType }: MediaType): string {
  const parsed = parseMediaType(mediaType);
  const parameters = [...(parsed?.parameters ?? [])].filter(([name]) => name !== "charset" && name !== "boundary");
  return [parsed?.essence ?? mediaType.toLowerCase(), ...parameters.map((each) => each.join("=")).sort()].join(";");
}

/** Two media types: what they hold, how its parts are written, and examples. */
export function compareMediaType(
  schemas: SchemaComparison,
  a: MediaType,
  b: MediaType,
  context: Context,
  tell: Tell,
): void {
  for (const name of ["schema", "itemSchema"] as const) {
    const [one, other] = [a[name], b[name]];
    if (one && other) {
      schemas.compare([one], [other], context, tell);
    } else if (one || other) {
      tell(other ? "typed" : "untyped", context, a.at, b.at, { from: "anything", to: "what its schema says" });
    }
  }
  if (examplesOf(a) !== examplesOf(b)) {
    tell("example", context, a.at, b.at);
  }
  if (canonicalFacts(a.encoding) !== canonicalFacts(b.encoding)) {
    const what = b.encoding.find((each) => !a.encoding.some((one) => canonicalFacts(one) === canonicalFacts(each)));
    tell("encoding-changed", context, a.at, b.at, { what: (what ?? a.encoding[0])?.property ?? "a part" });
  }
}

export function examplesOf({ examples }: Pick<MediaType, "examples">): string {
  return JSON.stringify(
    examples
      .map(({ name, value, summary, description, externalValue, dataValue, serializedValue }) =>
        canonicalFacts([name, summary, value, dataValue, serializedValue, externalValue, { text: description }]),
      )
      .sort(),
  );
}
