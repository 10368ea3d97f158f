import type { Change, CompilerError, Excerpt } from "../change.ts";

/** The words of a compiler error, by how much they say about its cause. */
export interface ErrorWords {
  /** What the message quotes on its own: `'storage_url'`, `'"STORED"'`, `'file.status'`. */
  readonly quoted: ReadonlySet<string>;
  /** What the line of code holds. */
  readonly source: ReadonlySet<string>;
  /** What stands somewhere in a type that the message quotes. */
  readonly mentioned: ReadonlySet<string>;
}

export interface ChangeWords {
  /** The parts of each name: `StoredFile`, `status`. */
  readonly names: readonly (readonly string[])[];
  /** Of names such as `getFile()`, which stand for whatever of the operation has changed. */
  readonly methods: readonly string[];
  readonly operations: readonly string[];
  /** What stands on one side of the change only. */
  readonly changed: ReadonlySet<string>;
}

/** Below this, two share a word by chance: a type's name, or something that a long type happens to hold. */
const least = 3;

/** Words of the language say nothing about what a change is of. */
const keywords = new Set(
  "any boolean const export extends false interface let never null number object readonly string true type undefined unknown void".split(
    " ",
  ),
);

export function wordsOfError({ message, source }: CompilerError): ErrorWords {
  const quotes = [...message.matchAll(/'((?:[^'"]|"(?:[^"\\]|\\.)*")+)'/g)].map(([, text = ""]) => text);
  const single = quotes.filter((text) => /^("[^"]*"|[\w$.]+)$/.test(text));
  return {
    quoted: new Set(single.flatMap(words)),
    source: new Set(words(source)),
    mentioned: new Set(quotes.flatMap(words)),
  };
}

export function wordsOfChange({ names, operations, before, after }: Change): ChangeWords {
  const [old, now] = [new Set(wordsOfSide(before)), new Set(wordsOfSide(after))];
  return {
    names: names.filter((name) => !name.endsWith("()")).map((name) => name.split(".")),
    methods: names.filter((name) => name.endsWith("()")).map((name) => name.slice(0, -2).split(".").at(-1) ?? ""),
    operations,
    changed: new Set([...[...old].filter((word) => !now.has(word)), ...[...now].filter((word) => !old.has(word))]),
  };
}

/** How much an error has to do with a change, 0 if no more than by chance. */
export function affinity(error: ErrorWords, change: ChangeWords): number {
  const methods = change.methods.filter((method) => error.quoted.has(method)).map(() => 4);
  const named = Math.max(0, ...methods, ...change.names.map((parts) => ofName(error, parts)));
  const changed = Math.max(0, ...[...change.changed].map((word) => weigh(error, word)));
  const operated = change.operations.some((operation) => error.source.has(operation)) ? 1 : 0;
  return named + changed < least ? 0 : named + changed + operated;
}

/** A member's name says what it is about; the names before it only which of several of that name. */
function ofName(error: ErrorWords, parts: readonly string[]): number {
  const owners = parts.slice(0, -1).filter((owner) => weigh(error, owner) > 0);
  return weigh(error, parts.at(-1) ?? "") + owners.length;
}

function weigh({ quoted, source, mentioned }: ErrorWords, word: string): number {
  if (quoted.has(word)) {
    return 4;
  }
  if (source.has(word)) {
    return 3;
  }
  return mentioned.has(word) ? 1 : 0;
}

/** Identifiers, numbers, and what strings hold: a path also its parameters. */
function words(text: string): string[] {
  const tokens = text.matchAll(/"((?:[^"\\]|\\.)*)"|[A-Za-z_$][\w$]*|\d+/g);
  const texts = [...tokens].map(([token, string]) => string ?? token);
  const parameters = texts.flatMap((each) => [...each.matchAll(/\{([\w$]+)\}/g)].map(([, name = ""]) => name));
  return [...texts, ...parameters].filter((word) => !keywords.has(word));
}

function wordsOfSide(side: Excerpt | null): string[] {
  const comments = /("(?:[^"\\]|\\.)*")|\/\*.*?\*\/|\/\/[^\n]*/gs;
  return words(side?.typescript?.replace(comments, "$1") ?? "");
}
