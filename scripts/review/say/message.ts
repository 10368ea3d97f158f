import type { FactChange } from "../compare/changes.ts";
import type { ApiElement } from "../compare/element.ts";
import type { Said, Verdict } from "../rate/rule.ts";
import { rules } from "../rate/rules.ts";
import type { Entry } from "../rate/twins.ts";
import { rankOf, verdictsOf } from "../rate/verdict.ts";
import { nameOfElement } from "./element-name.ts";
import { listed, quoted, sentence } from "./words.ts";

/** One sentence that says who breaks, and how. */
export function messageOf({ change, verdicts, flow, operations, twins }: Entry): string {
  const isOfSeveral = twins.some((twin) => twin.change.element.label !== change.element.label);
  const own = said(isOfSeveral ? { ...change, element: severalOf(change.element) } : change, operations);
  const text = isSum(change)
    ? `${rules[change.rule].sent.say(own)}: ${partsText(change.parts, flow, operations)}`
    : spoken(verdicts, own);
  const more = new Set(twins.flatMap((twin) => twin.change.after ?? twin.change.before ?? [])).size;
  return sentence(more > 0 ? `${text} (the same at ${more} more ${more === 1 ? "place" : "places"})` : text);
}

/** What several parts of a kind are called together. */
function severalOf(element: ApiElement): ApiElement {
  const labels: { readonly [kind: string]: string } = { answer: "answers", body: "bodies", operation: "" };
  const label = element.label.startsWith("the list of tags") ? "the lists of tags" : labels[element.kind];
  return label === undefined ? element : { ...element, label };
}

function isSum({ rule }: FactChange): boolean {
  return rule === "schema-replaced" || rule === "alternatives-split";
}

/** What each direction says, once. */
function spoken(verdicts: readonly Verdict[], own: Said): string {
  return [...new Set(verdicts.map(({ say }) => say(own)))].join(", and ");
}

/** What the worst of the parts say, at most three of them. */
function partsText(parts: readonly FactChange[], flow: number, operations: readonly string[]): string {
  const rated = parts.map((part) => ({ part, verdicts: verdictsOf(part, flow & part.flow || flow) }));
  const ranks = rated.map(({ verdicts }) => rankOf(verdicts[0]?.impact ?? "none"));
  const worst = rated.filter((_, index) => ranks[index] === Math.max(...ranks));
  const texts = [
    ...new Set(
      worst.map(({ part, verdicts }) =>
        isSum(part) ? rules[part.rule].sent.say(said(part, operations)) : spoken(verdicts, said(part, operations)),
      ),
    ),
  ];
  const rest = texts.length - 3;
  return [...texts.slice(0, 3), ...(rest > 0 ? [`${rest} more`] : [])].join("; ");
}

function said({ element, detail }: FactChange, operations: readonly string[]): Said {
  return {
    element: nameOfElement(element, operations),
    what: detail.what ?? "",
    from: valueText(detail.from),
    to: valueText(detail.to),
  };
}

/** A list of values is written as JSON. */
function valueText(text: string | undefined): string {
  if (text === undefined) {
    return "";
  }
  if (!/^\[.*\]$/s.test(text)) {
    return quoted(text);
  }
  const values: unknown = JSON.parse(text);
  return Array.isArray(values) ? listed(values) : quoted(text);
}
