import type { Facts } from "@scripts/read";
import { type AlignedCalls, alignCalls } from "../align/operations.ts";
import { AlignedSchemas, isNamed } from "../align/schemas.ts";
import { type Call, callsOf } from "../usage/calls.ts";
import { Usage } from "../usage/usage.ts";
import { answered, both, sent } from "../usage/uses.ts";
import { canonical, canonicalFacts } from "./canonical.ts";
import { Changes, type FactChange, Owner, type Tell } from "./changes.ts";
import { elementOf } from "./element.ts";
import { contextOfCall, OperationComparison } from "./operations.ts";
import { SchemaComparison } from "./schemas.ts";
import { compareSecurity } from "./security.ts";
import { compareServers } from "./servers.ts";
import { Shapes } from "./shapes.ts";

export interface Compared {
  readonly changes: readonly FactChange[];
  readonly operations: AlignedCalls;
}

/** All differences between the facts of two descriptions. */
export function compareDescriptions(before: Facts, after: Facts): Compared {
  const [bases, heads] = [callsOf(before), callsOf(after)];
  const operations = alignCalls(bases, heads);
  const aligned = new AlignedSchemas(before, after, operations);
  const [baseUsage, headUsage] = [new Usage(before, bases), new Usage(after, heads)];
  const schemas = new SchemaComparison(
    { shapes: new Shapes(before, aligned.toHead), usage: baseUsage },
    { shapes: new Shapes(after), usage: headUsage },
    aligned,
    new Map(operations.pairs.map(([a, b]) => [a.name, b.name])),
  );
  const changes = new Changes();
  const { tell } = changes;
  const whole = (call: Call) => ({ ...contextOfCall(call), flow: call.isIncoming ? answered : sent });
  for (const call of withoutCallbacks(operations.removed)) {
    tell("operation-removed", whole(call), call.operation.at, undefined);
  }
  for (const call of withoutCallbacks(operations.added)) {
    tell("operation-added", whole(call), undefined, call.operation.at);
  }
  const comparison = new OperationComparison(schemas, tell);
  for (const [a, b] of operations.pairs) {
    comparison.compare(a, b);
  }
  const staying = new Set(operations.pairs.map(([a]) => a.name));
  compareNames(before, after, aligned, schemas, baseUsage, staying, tell);
  compareSecurity(before, after, operations, heads, tell);
  const everything = new Owner();
  for (const { name } of heads) {
    everything.add(name, both);
  }
  compareServers(before, after, { owner: everything, flow: both, element: elementOf("other", "", "") }, tell);
  compareInformation(before, after, tell);
  return { changes: withoutConsequences(changes.list(), bases), operations };
}

/** Without what another change tells, and what means nothing here. */
function withoutConsequences(changes: readonly FactChange[], bases: readonly Call[]): FactChange[] {
  const isXml = bases.some(takesXml);
  const isRespelled = changes.some(({ rule }) => rule === "path-respelled");
  const told = changes.filter(
    ({ rule }) => (isXml || rule !== "xml-changed") && !(isRespelled && rule === "server-moved"),
  );
  return withReplacements(told);
}

/** That a schema is gone is told with what stands in its place, if that differs. */
function withReplacements(changes: readonly FactChange[]): FactChange[] {
  const gone = new Map(
    changes.filter(({ rule }) => rule === "schema-unnamed").map((each) => [each.element.name, each] as const),
  );
  const heirs = new Map<FactChange, string | undefined>();
  return changes
    .map((change) => {
      const { rule, detail, parts, owners } = change;
      const lost = rule === "schema-replaced" && detail.from !== undefined ? gone.get(detail.from) : undefined;
      if (!lost || (heirs.has(lost) && heirs.get(lost) !== detail.to)) {
        return change;
      }
      heirs.set(lost, detail.to);
      return { ...change, parts: [lost, ...parts], owners: [...owners, ...lost.owners] };
    })
    .filter((change) => !heirs.has(change));
}

/** True where a body is written in XML. */
function takesXml({ operation: { requestBody, responses } }: Call): boolean {
  const content = [...(requestBody?.content ?? []), ...responses.flatMap((response) => response.content)];
  return content.some(({ mediaType }) => /[/+]xml\b/i.test(mediaType));
}

/** Callbacks come and go with the operation that asks for them. */
function withoutCallbacks(calls: readonly Call[]): Call[] {
  const asked = new Set(calls.filter(({ isIncoming }) => !isIncoming).map(({ name }) => name));
  return calls.filter(({ isIncoming, name }) => !isIncoming || !asked.has(name));
}

/** The schemas that have names. */
function compareNames(
  before: Facts,
  after: Facts,
  aligned: AlignedSchemas,
  schemas: SchemaComparison,
  usage: Usage,
  staying: ReadonlySet<string>,
  tell: Tell,
): void {
  const contextOf = (id: string) => ({
    owner: new Owner(usage.of(id)),
    flow: both,
    element: elementOf("schema", `\`${id}\``, id),
  });
  // What nothing used, or only operations that are gone, needs no word of its own.
  const isUsed = (id: string) => [...usage.of(id).keys()].some((operation) => staying.has(operation));
  for (const [a, b] of aligned.renamed) {
    if (isNamed(a) && isNamed(b) && isUsed(a.id)) {
      tell("schema-renamed", contextOf(a.id), a.schema.at, b.schema.at, { from: a.id, to: b.id });
    }
    const around = elementOf("other", `\`${b.id}\``, b.id);
    schemas.compareDeclared(a.id, a.schema, b.id, b.schema, around, tell);
  }
  for (const { id, schema } of aligned.removed) {
    if (isNamed({ id }) && isUsed(id)) {
      tell("schema-unnamed", contextOf(id), schema.at, undefined);
    }
  }
  for (const [id, schema] of Object.entries(before.schemas)) {
    const other = Object.hasOwn(after.schemas, id) ? after.schemas[id] : undefined;
    if (other) {
      schemas.compareDeclared(id, schema, id, other, elementOf("other", `\`${id}\``, id), tell);
    }
  }
}

function compareInformation(a: Facts, b: Facts, tell: Tell): void {
  const about = (label: string) => ({ owner: new Owner(), flow: both, element: elementOf("other", label, "") });
  const words = ({ info }: Facts) => canonical([info.title, info.summary, info.description]);
  if (words(a) !== words(b)) {
    tell("words", about("the API"), a.info.at, b.info.at);
  }
  const legal = ({ info }: Facts) => canonicalFacts([info.contact, info.license, info.termsOfService]);
  if (legal(a) !== legal(b)) {
    tell("tag", about("the contact, licence or terms of the API"), a.info.at, b.info.at);
  }
  const tags = (facts: Facts) =>
    canonical(
      facts.tags
        .map(({ name, summary, description, externalDocs }) =>
          canonical([name, summary, description, externalDocs?.url]),
        )
        .sort(),
    );
  if (tags(a) !== tags(b)) {
    tell("tag", about("the list of tags"), a.tags[0]?.at ?? a.at, b.tags[0]?.at ?? b.at);
  }
  if (a.externalDocs?.url !== b.externalDocs?.url || a.externalDocs?.description !== b.externalDocs?.description) {
    tell("link", about("the API"), a.externalDocs?.at ?? a.at, b.externalDocs?.at ?? b.at);
  }
}
