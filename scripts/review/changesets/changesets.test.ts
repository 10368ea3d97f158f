import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import type { Impact, Review } from "../change.ts";
import { checkChangesets } from "./check-changesets.ts";
import { writeChangesets } from "./write-changesets.ts";

const packages = {
  "packages/alpha/package.json": { name: "@filespec/alpha" },
  "packages/beta/package.json": { name: "@filespec/beta" },
  "packages/filespec/package.json": { name: "filespec" },
  "packages/hidden/package.json": { name: "@filespec/hidden", private: true },
};
const file = ".changeset/review-alpha.md";

test("writes a changeset for each changed provider, of its package and the facade", () => {
  const [workspace, base] = [temporaryFolder(packages), temporaryFolder()];
  const reviews = [facade("major"), review("alpha", "major"), review("beta", "minor"), review("gamma", null)];

  const written = writeChangesets(workspace, base, reviews);

  expect(written).toEqual([
    { file, outcome: "written" },
    { file: ".changeset/review-beta.md", outcome: "written" },
  ]);
  expect(readdirSync(join(workspace, ".changeset"))).toEqual(["review-alpha.md", "review-beta.md"]);
  expect(read(workspace)).toMatch(
    /^---\n# Written by `pnpm review --write-changeset` \([0-9a-f]{16}\)\. Text that you edit is kept\.\n"@filespec\/alpha": major\n"filespec": major\n---\n\nThe `alpha` client has a breaking change\.\n\n- \*\*Breaking:\*\* It is major\.\n/,
  );
  expect(read(workspace, ".changeset/review-beta.md")).toContain('\n"@filespec/beta": minor\n"filespec": minor\n---\n');
  expect(checkChangesets(workspace, base, reviews)).toEqual([]);
});

test("leaves a changeset as it is given the same review again", () => {
  const [workspace, base] = [temporaryFolder(packages), temporaryFolder()];
  const reviews = [review("alpha", "major"), facade("major")];
  writeChangesets(workspace, base, reviews);
  const first = read(workspace);

  const written = writeChangesets(workspace, base, reviews);

  expect(written).toEqual([{ file, outcome: "unchanged" }]);
  expect(read(workspace)).toBe(first);
});

test("brings a changeset that nobody has edited up to date, a bump that has become lower included", () => {
  const [workspace, base] = [temporaryFolder(packages), temporaryFolder()];
  writeChangesets(workspace, base, [review("alpha", "major"), facade("major")]);
  const asOnWindows = read(workspace).replaceAll("\n", "\r\n");
  writeFileSync(join(workspace, file), asOnWindows);

  const written = writeChangesets(workspace, base, [review("alpha", "minor"), facade("minor")]);

  expect(written).toEqual([{ file, outcome: "written" }]);
  expect(read(workspace)).toContain(
    '\n"@filespec/alpha": minor\n"filespec": minor\n---\n\nThe `alpha` client has a compatible change.\n',
  );
  expect(readdirSync(join(workspace, ".changeset"))).toEqual(["review-alpha.md"]);
});

test("removes a changeset that nobody has edited once nothing has changed any more", () => {
  const [workspace, base] = [temporaryFolder(packages), temporaryFolder()];
  writeChangesets(workspace, base, [review("alpha", "major"), facade("major")]);

  const written = writeChangesets(workspace, base, [review("alpha", null), facade(null)]);

  expect(written).toEqual([{ file, outcome: "removed" }]);
  expect(existsSync(join(workspace, file))).toBe(false);
});

test.each<[string, (text: string) => string, Impact | null, (text: string) => string, string]>([
  [
    "keeps the text of a person",
    (text) => text.replace("client has", "package has"),
    "minor",
    (text) => text,
    "unchanged",
  ],
  [
    "keeps the text of a person and raises the bump",
    (text) => text.replace("client has", "package has"),
    "major",
    (text) => text.replaceAll(": minor", ": major"),
    "raised",
  ],
  [
    "keeps a bump that a person has raised",
    (text) => text.replace('alpha": minor', 'alpha": major'),
    "minor",
    (text) => text,
    "unchanged",
  ],
  [
    "keeps a text that a person has edited, though nothing has changed any more",
    (text) => `${text}More.\n`,
    null,
    (text) => text,
    "unchanged",
  ],
  [
    "names a package that a person has taken out",
    (text) => text.replace('"filespec": minor\n', ""),
    "minor",
    (text) => text.replace(": minor\n", ": minor\nfilespec: minor\n"),
    "raised",
  ],
  [
    "keeps the form of a changeset that is enough",
    () => "---\n'@filespec/alpha':   major\n\n# Note.\nfilespec: 'minor'\n---\nBetter.",
    "minor",
    (text) => text,
    "unchanged",
  ],
  [
    "keeps what a person has added to the note",
    (text) => text.replace("is kept.", "is kept. Really?"),
    "minor",
    (text) => text,
    "unchanged",
  ],
  [
    "keeps a changeset that a person has written",
    () => "---\n'@filespec/alpha': patch\n\"@filespec/beta\": major\n---\n\nBetter.\n\n---\n\nReally.\n",
    "minor",
    () =>
      "---\n'@filespec/alpha': minor\n\"@filespec/beta\": major\nfilespec: minor\n---\n\nBetter.\n\n---\n\nReally.\n",
    "raised",
  ],
])("%s", (_, edit, bump, expected, outcome) => {
  const [workspace, base] = [temporaryFolder(packages), temporaryFolder()];
  writeChangesets(workspace, base, [review("alpha", "minor"), facade("minor")]);
  const edited = edit(read(workspace));
  writeFileSync(join(workspace, file), edited);

  const reviews = [review("alpha", bump), facade(bump)];
  const written = writeChangesets(workspace, base, reviews);

  expect(written).toEqual([{ file, outcome }]);
  expect(read(workspace)).toBe(expected(edited));
  expect(checkChangesets(workspace, base, reviews)).toEqual([]);
});

test("writes beside a changeset of the base, and keeps to that name", () => {
  const earlier = { [file]: '---\n"@filespec/alpha": major\n"filespec": major\n---\n\nEarlier.\n' };
  const [workspace, base] = [temporaryFolder({ ...packages, ...earlier }), temporaryFolder(earlier)];
  const reviews = [review("alpha", "minor"), facade("minor")];

  const missing = checkChangesets(workspace, base, reviews);
  const first = writeChangesets(workspace, base, reviews);
  const second = writeChangesets(workspace, base, reviews);

  expect(missing).toEqual([
    { package: "@filespec/alpha", needed: "minor", given: null },
    { package: "filespec", needed: "minor", given: null },
  ]);
  expect(first).toEqual([{ file: ".changeset/review-alpha-2.md", outcome: "written" }]);
  expect(second).toEqual([{ file: ".changeset/review-alpha-2.md", outcome: "unchanged" }]);
  expect(read(workspace)).toBe(earlier[file]);
  expect(checkChangesets(workspace, base, reviews)).toEqual([]);
});

test("names the facade alone for a provider that is gone", () => {
  const [workspace, base] = [temporaryFolder(packages), temporaryFolder()];
  const reviews = [review("gone", "major"), facade("major")];

  writeChangesets(workspace, base, reviews);

  expect(read(workspace, ".changeset/review-gone.md")).toMatch(/\.\n"filespec": major\n---\n/);
  expect(checkChangesets(workspace, base, reviews)).toEqual([]);
});

test("names no package that is not released", () => {
  const [workspace, base] = [temporaryFolder(packages), temporaryFolder()];

  const written = writeChangesets(workspace, base, [review("hidden", "major")]);

  expect(written).toEqual([]);
});

test.each<[string, string, readonly object[]]>([
  ["enough", '---\n"@filespec/alpha": major\n"filespec": major\n---\nText.', []],
  [
    "too little",
    '---\n"@filespec/alpha": patch\n"filespec": none\n---\nText.',
    [
      { package: "@filespec/alpha", needed: "minor", given: "patch" },
      { package: "filespec", needed: "minor", given: null },
    ],
  ],
  [
    "one package only",
    '---\n"@filespec/alpha": minor\n---\nText.',
    [{ package: "filespec", needed: "minor", given: null }],
  ],
])("given changesets that give %s, tells which packages need more", (_, text, expected) => {
  const workspace = temporaryFolder({
    ...packages,
    ".changeset/brave-cats-sing.md": text,
    ".changeset/README.md": "# Not one",
    ".changeset/.draft.md": "",
  });

  const missing = checkChangesets(workspace, temporaryFolder(), [
    review("alpha", "minor"),
    review("beta", null),
    facade("minor"),
  ]);

  expect(missing).toEqual(expected);
});

test("takes the highest of several changesets, a raised one of the base included", () => {
  const earlier = { ".changeset/one.md": '---\n"@filespec/alpha": patch\n---\nText.' };
  const base = temporaryFolder(earlier);
  const workspace = temporaryFolder({
    ...packages,
    ...earlier,
    ".changeset/two.md": '---\n"@filespec/alpha": patch\n---\nMore.',
  });
  const before = checkChangesets(workspace, base, [review("alpha", "minor")]);
  writeFiles(workspace, { ".changeset/one.md": '---\n"@filespec/alpha": major\n---\nText.' });

  const after = checkChangesets(workspace, base, [review("alpha", "minor")]);

  expect(before).toEqual([{ package: "@filespec/alpha", needed: "minor", given: "patch" }]);
  expect(after).toEqual([]);
});

test("is given nothing by a changeset of the base that only reads differently", () => {
  const base = temporaryFolder({ ".changeset/one.md": '---\n"@filespec/alpha": major\n---\nText.' });
  const workspace = temporaryFolder({
    ...packages,
    ".changeset/one.md": '---\n"@filespec/alpha": major\n---\nOther text.',
  });

  const missing = checkChangesets(workspace, base, [review("alpha", "major")]);

  expect(missing).toEqual([{ package: "@filespec/alpha", needed: "major", given: null }]);
});

test("is given nothing by a changeset of the base under another name", () => {
  const text = '---\n"@filespec/alpha": major\n---\nText.';
  const workspace = temporaryFolder({ ...packages, ".changeset/renamed.md": text });

  const missing = checkChangesets(workspace, temporaryFolder({ ".changeset/one.md": text }), [
    review("alpha", "patch"),
  ]);

  expect(missing).toEqual([{ package: "@filespec/alpha", needed: "patch", given: null }]);
});

test.each([
  ["", "file is empty"],
  ["Text.", "missing or invalid frontmatter"],
  ['---\n"@filespec/alpha: major\n---\n', "invalid YAML in frontmatter"],
  ['---\n"@filespec/alpha": huge\n---\n', 'invalid version type "huge" for package "@filespec/alpha"'],
])("names the file given a changeset that is none: %j", (text, reason) => {
  const workspace = temporaryFolder({ ...packages, [file]: text });
  const message = `${file}: ${reason}; fix the lines between its \`---\`, or remove the file and run \`pnpm review --write-changeset\``;

  expect(() => checkChangesets(workspace, temporaryFolder(), [])).toThrow(message);
  expect(() => writeChangesets(workspace, temporaryFolder(), [review("alpha", "major")])).toThrow(message);
});

function review(provider: string, bump: Impact | null): Review {
  const change = {
    lens: "types",
    rule: "rule",
    message: `It is ${bump}.`,
    operations: [],
    names: [],
    location: { file: `specs/${provider}/openapi.yaml`, line: 1, column: 1 },
    locations: [],
    before: null,
    after: null,
    compilerErrors: [],
  } as const;
  return {
    provider,
    package: `@filespec/${provider}`,
    bump,
    changes: bump === null ? [] : [{ impact: bump, ...change }],
  };
}

function facade(bump: Impact | null): Review {
  return { provider: null, package: "filespec", bump, changes: [] };
}

function read(workspace: string, path = file): string {
  return readFileSync(join(workspace, path), "utf8");
}
