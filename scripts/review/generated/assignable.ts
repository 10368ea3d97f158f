import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { typecheck } from "../canary/typecheck.ts";
import type { Change } from "../change.ts";
import type { GeneratedModules } from "./modules.ts";

const core = resolve(import.meta.dirname, "../../../packages/core/src/index.ts");

/**
 * A change of the generated types that nothing else explains: a name that is gone without a major change, or types that
 * differ. Of these the compiler is asked where no change is above a patch, and the text differs in more than comments.
 */
export async function unexplainedTypes(
  before: GeneratedModules,
  after: GeneratedModules,
  changes: readonly Change[],
  file: string,
): Promise<Change[]> {
  const gone = exportsOf(before).filter((name) => !exportsOf(after).includes(name));
  if (gone.length > 0 && changes.every(({ impact }) => impact !== "major")) {
    return [typesDiffer(`${gone.join(", ")} no longer exported`, file)];
  }
  const isExplained = changes.some(({ impact }) => impact !== "patch");
  if (isExplained || isDeepStrictEqual(withoutComments(before), withoutComments(after))) {
    return [];
  }
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-types-")));
  try {
    for (const [side, modules] of Object.entries({ before, after })) {
      mkdirSync(join(folder, side));
      for (const [name, text] of Object.entries({ ...modules, "index.ts": entryOf(modules) })) {
        writeFileSync(join(folder, side, name), text);
      }
    }
    writeFileSync(join(folder, "program.ts"), program(before, after));
    const [complaint] = await typecheck(folder, { "@filespec/core": [core] }, ["program.ts"]);
    return complaint ? [typesDiffer(complaint.message, file)] : [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both ways: what one side's types take, the other's take too. */
function program(before: GeneratedModules, after: GeneratedModules): string {
  const names = exportsOf(before).filter((each) => exportsOf(after).includes(each));
  const list = (side: string) => names.map((each) => `${side}.${each}`).join(", ");
  return `import type * as before from "./before/index.ts";
import type * as after from "./after/index.ts";
declare const was: [${list("before")}];
declare const is: [${list("after")}];
export const forwards: typeof is = was;
export const backwards: typeof was = is;
`;
}

/** What both entries of the package export. */
function entryOf(modules: GeneratedModules): string {
  const paths = 'export type { operations, paths } from "./paths.gen.ts";\n';
  return `export type * from "./types.gen.ts";\n${modules["paths.gen.ts"] === undefined ? "" : paths}`;
}

/** The types of a package by name, without those that all packages share. */
function exportsOf(modules: GeneratedModules): string[] {
  const lists = [...`${modules["types.gen.ts"]}`.matchAll(/^export type \{([^}]*)\} from "\.\//gm)];
  const names = lists.flatMap(([, list = ""]) => list.split(",").map((name) => name.trim()));
  return [
    ...names.filter((name) => name !== ""),
    ...(modules["paths.gen.ts"] === undefined ? [] : ["paths", "operations"]),
  ];
}

function typesDiffer(message: string, file: string): Change {
  const location = { file, line: 1, column: 1 };
  const reason = message.split("\n").at(-1)?.trim().replace(/\.$/, "");
  return {
    impact: "major",
    lens: "types",
    rule: "types-differ",
    message: `The generated types are others, which no rule of the review explains: look at them yourself (${reason}).`,
    operations: [],
    names: [],
    location,
    locations: [location],
    before: null,
    after: null,
    compilerErrors: [],
  };
}

function withoutComments(modules: GeneratedModules): GeneratedModules {
  return Object.fromEntries(
    Object.entries(modules).map(([name, text]) => {
      const lines = text.replace(/\/\*\*[\s\S]*?\*\//g, "").split("\n");
      return [name, lines.filter((line) => line.trim() !== "").join("\n")];
    }),
  );
}
