import { isIdentifier } from "@scripts/generate/names";
import type { Finding } from "../finding.ts";
import type { GeneratedSide } from "./generated-side.ts";
import { schemaSubject } from "./schema-subject.ts";
import { type Part, sighting, type Verdict } from "./sighting.ts";
import { excerpts } from "./type-walk.ts";

/** What it does that schemas of the base have no type in the head, or one of another name. */
export function compareExports(
  before: GeneratedSide,
  after: GeneratedSide,
  renamed: ReadonlyMap<string, string>,
): Finding[] {
  return before.schema
    .names("schemas")
    .filter((name) => !after.schema.schema(name))
    .map((name) => {
      const from = schemaSubject(before.side, name);
      const other = renamed.get(name);
      const to = other === undefined ? undefined : schemaSubject(after.side, other);
      const part: Part = {
        subject: to?.subject ?? from.subject,
        label: schemaLabel(before, name),
        names: other === undefined ? [] : [schemaLabel(after, other)],
        directions: [],
        before: from.place,
        after: to?.place,
      };
      return sighting(part, [exportVerdict(part)], excerpts(sourceOf(before, name), other && sourceOf(after, other)));
    });
}

/** What a consumer writes for a schema's type. */
export function schemaLabel({ schema }: GeneratedSide, name: string): string {
  return schema.isNamed(name) ? name : `components["schemas"][${JSON.stringify(name)}]`;
}

function exportVerdict({ label, names: [other] }: Part): Verdict {
  const use = isIdentifier(label) ? `imports the type \`${label}\`` : `uses the type \`${label}\``;
  return other === undefined
    ? { rule: "export-removed", impact: "major", message: `Code that ${use} no longer compiles: it is gone.` }
    : {
        rule: "export-renamed",
        impact: "major",
        message: `Code that ${use} no longer compiles: it is called \`${other}\`.`,
      };
}

function sourceOf({ schema }: GeneratedSide, name: string): string | undefined {
  const node = schema.schema(name);
  return node && schema.print(node).replace(/^export /, "");
}
