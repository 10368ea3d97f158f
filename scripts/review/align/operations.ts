import type { Call } from "../usage/calls.ts";

export interface AlignedCalls {
  readonly pairs: readonly (readonly [Call, Call])[];
  readonly removed: readonly Call[];
  readonly added: readonly Call[];
}

/**
 * Pairs operations by method and path, then by `operationId`, by their path on the server, and by their path in another
 * spelling and their content.
 */
export function alignCalls(before: readonly Call[], after: readonly Call[]): AlignedCalls {
  const pairs: [Call, Call][] = [];
  const old = new Set(before);
  const now = new Set(after);
  for (const key of [place, name, address, respelled]) {
    const heads = Map.groupBy(now, key);
    const bases = Map.groupBy(old, key);
    for (const [value, [base, ...twins]] of bases) {
      const [head, ...others] = heads.get(value) ?? [];
      if (value !== undefined && base && head && twins.length + others.length === 0) {
        pairs.push([base, head]);
        old.delete(base);
        now.delete(head);
      }
    }
  }
  return { pairs, removed: [...old], added: [...now] };
}

function place({ operation, template }: Call): string {
  return `${operation.method} ${template}`;
}

function name({ isNamed, name: own }: Call): string | undefined {
  return isNamed ? own : undefined;
}

/** The path of the server and of the operation: a part of the one may have moved into the other. */
function address({ operation: { method, path, servers }, isIncoming }: Call): string | undefined {
  const root = servers[0]?.url.replace(/^[^/]*\/\/[^/]*/, "").replace(/\/$/, "") ?? "";
  return isIncoming ? undefined : `${method} ${root}${path}`.replace(/\{[^}]*\}/g, "{}");
}

/** A slash at the end and the version in front say nothing of what an operation is; what it takes and answers does. */
function respelled({ operation, template }: Call): string {
  const path = template.replace(/\/$/, "").replace(/^(\S+ )(?:\/(?:api|rest|v\d[\w.-]*))+(?=\/)/i, "$1");
  const takes = operation.parameters.map((each) => `${each.in} ${each.in === "path" ? "" : each.name}`).sort();
  const answers = operation.responses.map(({ status, content }) => [
    status,
    ...content.map(({ mediaType, schema }) => `${mediaType} ${schema?.ref ?? schema?.type ?? ""}`),
  ]);
  return JSON.stringify([operation.method, path.toLowerCase(), takes, answers]);
}
