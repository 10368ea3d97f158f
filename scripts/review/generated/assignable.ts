import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { typecheck } from "../canary/typecheck.ts";
import type { Change } from "../change.ts";
import type { GeneratedModules } from "./modules.ts";

type SchemaModule = Pick<GeneratedModules, "schema.gen.ts">;

/** Both ways: what one side's types take, the other's take too. */
const program = `import type * as before from "./before.ts";
import type * as after from "./after.ts";
declare const was: [before.paths, before.operations];
declare const is: [after.paths, after.operations];
export const forwards: typeof is = was;
export const backwards: typeof was = is;
`;

/**
 * A change of the generated types that nothing else explains. The compiler is asked where no change is above a patch,
 * and the text differs in more than comments.
 */
export async function unexplainedTypes(
  before: SchemaModule,
  after: SchemaModule,
  changes: readonly Change[],
  file: string,
): Promise<Change[]> {
  const [old, now] = [before, after].map((side) => withoutComments(side["schema.gen.ts"]));
  if (old === undefined || now === undefined || old === now || changes.some(({ impact }) => impact !== "patch")) {
    return [];
  }
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-types-")));
  try {
    writeFileSync(join(folder, "before.ts"), old);
    writeFileSync(join(folder, "after.ts"), now);
    writeFileSync(join(folder, "program.ts"), program);
    const [complaint] = await typecheck(folder, {}, ["program.ts"]);
    return complaint ? [typesDiffer(complaint.message, file)] : [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

function withoutComments(text: string): string {
  const lines = text.replace(/\/\*\*[\s\S]*?\*\//g, "").split("\n");
  return lines.filter((line) => line.trim() !== "").join("\n");
}
