import { createHash } from "node:crypto";
import { parseChangesetFile } from "@changesets/parse";
import { parseDocument } from "yaml";
import { type Impact, impacts } from "../change.ts";
import { Failure } from "../failure.ts";
import { changesetFolder } from "./changeset-files.ts";

/** The bump of each package that a changeset names. */
export type Releases = ReadonlyMap<string, Impact>;

/** A changeset that says of itself what it was when it was written, so that an edit shows. */
export function changesetOf(releases: Releases, summary: string): string {
  const lines = [...releases].map(([name, impact]) => `${JSON.stringify(name)}: ${impact}\n`).join("");
  const unsigned = `---\n${note("")}\n${lines}---\n\n${summary.trim()}\n`;
  return unsigned.replace(note(""), note(digest(unsigned)));
}

/** Whether nobody has edited it since it was written. */
export function isAsWritten(text: string): boolean {
  const plain = text.replaceAll("\r\n", "\n");
  const [stamp, signature] = /^# Written by .*? \(([0-9a-f]{16})\)\..*$/m.exec(plain) ?? [];
  if (stamp === undefined || signature === undefined) {
    return false;
  }
  return stamp === note(signature) && digest(plain.replace(stamp, note(""))) === signature;
}

/** The bump of each package that a changeset names, `none` aside. Throws if it is none. */
export function releasesOf(name: string, text: string): Releases {
  const releases = parse(name, text);
  return new Map(releases.flatMap(({ name, type }) => (type === "none" ? [] : [[name, type]])));
}

/** The changeset with each bump at least as high as in `needed`, and the same text. */
export function raiseReleases(name: string, text: string, needed: Releases): string {
  const given = releasesOf(name, text);
  const low = [...needed].filter(([name, impact]) => rank(given.get(name)) < rank(impact));
  const [, frontMatter, rest] = /^\s*---(.*?)\r?\n\s*---(\s*(?:\n|$).*)/s.exec(text) ?? [];
  if (low.length === 0 || frontMatter === undefined || rest === undefined) {
    return text;
  }
  const document = parseDocument(frontMatter.trim());
  for (const [name, impact] of low) {
    document.set(name, impact);
  }
  return `---\n${document}---${rest}`;
}

function parse(name: string, text: string): ReturnType<typeof parseChangesetFile>["releases"] {
  try {
    return parseChangesetFile(text).releases;
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : `${error}`).split("\n");
    throw new Failure(
      `${changesetFolder}/${name}`,
      reason.replace(/^could not parse changeset - /, "").replace(/\.$/, ""),
      "fix the lines between its `---`, or remove the file and run `pnpm review --write-changeset`",
    );
  }
}

function note(signature: string): string {
  return `# Written by \`pnpm review --write-changeset\` (${signature}). Text that you edit is kept.`;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function rank(impact: Impact | undefined): number {
  return impact === undefined ? -1 : impacts.indexOf(impact);
}
