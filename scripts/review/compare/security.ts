import type { Facts, Security, SecurityScheme } from "@scripts/read";
import type { AlignedCalls } from "../align/operations.ts";
import type { RuleName } from "../rate/rules.ts";
import type { Call } from "../usage/calls.ts";
import { both } from "../usage/uses.ts";
import { canonical, canonicalFacts } from "./canonical.ts";
import { type Context, type Detail, Owner, type Tell } from "./changes.ts";
import { elementOf } from "./element.ts";

/** Schemes that are needed together, with their scopes. */
interface Alternative {
  readonly names: readonly string[];
  readonly scopes: readonly string[];
}

/** Compares security schemes, and which of them operations take: the same for several operations is one change. */
export function compareSecurity(
  before: Facts,
  after: Facts,
  aligned: AlignedCalls,
  calls: readonly Call[],
  tell: Tell,
): void {
  const usesOf = (scheme: string) => ownerOf(calls, scheme);
  const renamed = compareSchemes(before.securitySchemes, after.securitySchemes, usesOf, tell);
  const told = new Map<string, Owner>();
  for (const [a, b] of aligned.pairs) {
    const [old, now] = [a.operation.security, b.operation.security];
    const places = [old?.at ?? a.operation.at, now?.at ?? b.operation.at] as const;
    compareAlternatives(alternativesOf(old, renamed), alternativesOf(now), usesOf, (rule, detail) => {
      const key = canonical([rule, detail]);
      const owner = told.get(key);
      if (owner) {
        owner.add(b.name, both);
        return;
      }
      const fresh = new Owner().add(b.name, both);
      told.set(key, fresh);
      const element = elementOf("operation", "", detail.to ?? detail.from ?? "");
      tell(rule, { owner: fresh, flow: both, element }, ...places, detail);
    });
  }
}

function ownerOf(calls: readonly Call[], scheme: string): Owner {
  const owner = new Owner();
  for (const { name, operation } of calls) {
    if (operation.security?.alternatives.some((each) => Object.hasOwn(each, scheme))) {
      owner.add(name, both);
    }
  }
  return owner;
}

/** The names of schemes that have another one. */
function compareSchemes(
  before: readonly SecurityScheme[],
  after: readonly SecurityScheme[],
  usesOf: (scheme: string) => Owner,
  tell: Tell,
): Map<string, string> {
  const renamed = new Map<string, string>();
  const fresh = after.filter(({ name }) => !before.some((each) => each.name === name));
  for (const a of before) {
    const b = after.find(({ name }) => name === a.name);
    if (b) {
      compareScheme(a, b, contextOf(a.name, usesOf(a.name)), tell);
      continue;
    }
    const index = fresh.findIndex((each) => essenceOf(each) === essenceOf(a));
    const [heir] = index < 0 ? [] : fresh.splice(index, 1);
    if (heir) {
      renamed.set(a.name, heir.name);
      const context = contextOf(a.name, usesOf(heir.name));
      tell("scheme-renamed", context, a.at, heir.at, { from: a.name, to: heir.name });
    }
  }
  return renamed;
}

function compareScheme(a: SecurityScheme, b: SecurityScheme, context: Context, tell: Tell): void {
  if (essenceOf(a) !== essenceOf(b)) {
    tell("scheme-changed", context, a.at, b.at);
  } else if (flowsOf(a) !== flowsOf(b)) {
    tell("scheme-flows", context, a.at, b.at);
  } else if ((a.description ?? "") !== (b.description ?? "") || scopesOf(a) !== scopesOf(b)) {
    tell("words", context, a.at, b.at);
  }
}

function contextOf(name: string, owner: Owner): Context {
  return { owner, flow: both, element: elementOf("other", `the security scheme \`${name}\``, name) };
}

/** How a credential is sent. */
function essenceOf(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case "apiKey":
      return canonical([
        scheme.type,
        scheme.in,
        scheme.in === "header" ? scheme.parameter.toLowerCase() : scheme.parameter,
      ]);
    case "http":
      return canonical([scheme.type, scheme.scheme.toLowerCase()]);
    case "unknown":
      return canonicalFacts(scheme.other);
    default:
      return scheme.type;
  }
}

function flowsOf(scheme: SecurityScheme): string {
  return scheme.type === "oauth2"
    ? canonicalFacts(scheme.flows.map(({ scopes, ...flow }) => ({ ...flow, scopes: Object.keys(scopes).sort() })))
    : "";
}

function scopesOf(scheme: SecurityScheme): string {
  return scheme.type === "oauth2" ? canonical(scheme.flows.map(({ scopes }) => scopes)) : "";
}

function alternativesOf(security: Security | undefined, renamed = new Map<string, string>()): Alternative[] {
  return (security?.alternatives ?? []).map((each) => ({
    names: Object.keys(each)
      .map((name) => renamed.get(name) ?? name)
      .sort(),
    scopes: Object.values(each).flat(),
  }));
}

function compareAlternatives(
  old: readonly Alternative[],
  now: readonly Alternative[],
  usesOf: (scheme: string) => Owner,
  tell: (rule: RuleName, detail: Detail) => void,
): void {
  if (isOpen(old) !== isOpen(now)) {
    // Where nothing takes it any longer, the client has no option for it.
    let isTold = false;
    const lost = isOpen(now) ? new Set(old.flatMap(({ names }) => names)) : [];
    for (const name of lost) {
      if (usesOf(name).uses.size === 0) {
        tell("scheme-unused", { from: name });
        isTold = true;
      }
    }
    if (!isTold) {
      tell(isOpen(now) ? "credential-unnecessary" : "credential-necessary", {});
    }
    return;
  }
  const explained = new Set<Alternative>();
  for (const each of old) {
    compareAlternative(each, now, explained, tell);
  }
  for (const other of now) {
    const isKnown = old.some((each) => isSameNames(each, other) && isWithin(each.scopes, other.scopes));
    if (!explained.has(other) && other.names.length > 0 && !isKnown) {
      tell("scheme-accepted", { to: textOf(other) });
    }
  }
}

function compareAlternative(
  each: Alternative,
  now: readonly Alternative[],
  explained: Set<Alternative>,
  tell: (rule: RuleName, detail: Detail) => void,
): void {
  const twins = now.filter((other) => isSameNames(each, other));
  const enough = twins.find(({ scopes }) => isWithin(scopes, each.scopes));
  const [twin] = twins;
  const more = now.find((other) => other.names.length > each.names.length && isWithin(each.names, other.names));
  if (enough) {
    explained.add(enough);
    const fewer = each.scopes.filter((scope) => !enough.scopes.includes(scope));
    if (fewer.length > 0) {
      tell("scopes-fewer", { from: canonical(fewer) });
    }
  } else if (twin) {
    explained.add(twin);
    tell("scopes-more", { to: canonical(twin.scopes.filter((scope) => !each.scopes.includes(scope))) });
  } else if (more) {
    if (!explained.has(more)) {
      tell("credential-necessary", { to: textOf(more) });
    }
    explained.add(more);
  } else if (each.names.length > 0) {
    tell("scheme-refused", { from: textOf(each) });
  }
}

function isOpen(alternatives: readonly Alternative[]): boolean {
  return alternatives.length === 0 || alternatives.some(({ names }) => names.length === 0);
}

function textOf({ names }: Alternative): string {
  return names.join(" and ");
}

function isSameNames(a: Alternative, b: Alternative): boolean {
  return textOf(a) === textOf(b);
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((each) => all.includes(each));
}
