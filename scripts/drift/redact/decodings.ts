import { gunzipSync, inflateSync } from "node:zlib";

/** More than an answer about a file needs; what goes beyond is not searched to its end. */
const mostCharacters = 60_000_000;

/**
 * The text, and what it becomes if parts of it are decoded, again and again. Bytes become one character each. Gives
 * undefined as the last item where there would be too many.
 */
export function* decodings(text: string, shortest: number, deepest: number): Generator<string | undefined> {
  const seen = new Set<string>();
  let characters = 0;
  let level = [text];
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for (const each of level) {
      if (each.length < shortest || seen.has(each)) {
        continue;
      }
      seen.add(each);
      characters += each.length;
      if (characters > mostCharacters) {
        yield undefined;
        return;
      }
      yield each;
      next.push(...decoders.flatMap((decode) => decode(each, shortest)));
    }
    level = next;
  }
}

const entities: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const escapes: { readonly [name: string]: string } = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v" };

const decoders: readonly ((text: string, shortest: number) => string[])[] = [
  // Percent-encoding, and quoted-printable.
  (text) => [text.replace(/%([\da-f]{2})/gi, byte), text.replace(/=\r?\n/g, "").replace(/=([\da-f]{2})/gi, byte)],
  // Escapes of JSON, JavaScript, C and the like.
  (text) => [
    text
      .replace(/\\u\{?([\da-f]{1,6})\}?|\\x([\da-f]{2})/gi, (_, long, short) =>
        character(Number.parseInt(long ?? short, 16)),
      )
      .replace(/\\([0-7]{3})/g, (_, octal) => character(Number.parseInt(octal, 8)))
      .replace(/\\(.)/g, (_, name: string) => escapes[name] ?? name),
  ],
  // Character references of HTML and XML.
  (text) => [
    text.replace(/&#x([\da-f]+);?|&#(\d+);?|&(amp|lt|gt|quot|apos);/gi, (_, hex, decimal, name) =>
      name ? (entities[name.toLowerCase()] ?? "") : character(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
    ),
  ],
  // What is spread out, or broken into lines; UTF-16 of Latin text is spread with NUL.
  (text) => [text.replace(/[\s\0\p{Cf}]+/gu, ""), text.replace(/[\s\0"'`,;:|+_.-]+/g, "")],
  (text, shortest) => fromEachStart(4, runs(text, /[\w+/-]+/g, (shortest * 4) / 3), fromBase64),
  (text, shortest) => fromEachStart(8, runs(text, /[a-z2-7]+/gi, (shortest * 8) / 5), fromBase32),
  (text, shortest) => fromEachStart(2, runs(text.replace(/\\x|0x|[\s:,-]/gi, ""), /[\da-f]+/gi, shortest * 2), fromHex),
  // Numbers of characters, as a list of bytes is written, and their bits.
  (text, shortest) =>
    fromEachStart(1, runs(text, /\d{1,3}(?:[^\da-z]{1,4}\d{1,3})+/gi, shortest * 3), (run) =>
      (run.match(/\d+/g) ?? []).map((number) => character(Number(number))).join(""),
    ),
  (text, shortest) => fromEachStart(1, runs(text.replace(/\s/g, ""), /[01]+/g, shortest * 8), fromBits),
];

function runs(text: string, pattern: RegExp, least: number): string[] {
  return (text.match(pattern) ?? []).filter((run) => run.length >= Math.floor(least));
}

/** Decodes all runs from each place where a group may begin: what stands before may be of the same letters. */
function fromEachStart(starts: number, given: readonly string[], decode: (run: string) => string): string[] {
  return Array.from({ length: starts }, (_, start) =>
    given
      .map((run) => decode(run.slice(start)))
      .map((decoded) => decoded + unzipped(decoded))
      .join("\n"),
  );
}

function fromBase64(run: string): string {
  return Buffer.from(run, "base64").toString("latin1");
}

function fromHex(run: string): string {
  return Buffer.from(run, "hex").toString("latin1");
}

function fromBase32(run: string): string {
  const letters = [...run.toUpperCase()];
  return fromBits(
    letters.map((each) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each).toString(2).padStart(5, "0")).join(""),
  );
}

function fromBits(bits: string): string {
  return (bits.match(/[01]{8}/g) ?? []).map((each) => character(Number.parseInt(each, 2))).join("");
}

/** What compressed bytes hold, or nothing. */
function unzipped(bytes: string): string {
  const isGzip = bytes.startsWith("\x1f\x8b");
  if (!isGzip && !bytes.startsWith("\x78")) {
    return "";
  }
  try {
    const unzip = isGzip ? gunzipSync : inflateSync;
    return unzip(Buffer.from(bytes, "latin1"), { maxOutputLength: 1_000_000 }).toString("latin1");
  } catch {
    return "";
  }
}

function byte(_: string, hex: string): string {
  return character(Number.parseInt(hex, 16));
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
