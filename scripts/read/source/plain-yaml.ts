import { constructFromEvents, EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";
import { LineCounter } from "yaml";
import { join } from "../pointer.ts";
import type { Parsed, Position } from "./position.ts";

/** As deep as values may be, with room to say that one is deeper. */
const maxDepth = 1000;

/**
 * Reads a YAML text without anchors, aliases, tags and merge keys, ten times as fast as the library that knows them all.
 * Undefined for any other text, and for one with an error.
 */
export function parsePlainYaml(text: string): { value: unknown; locate: Parsed["locate"] } | undefined {
  const source = text.replace(/^\ufeff/, "");
  try {
    const events = parseEvents(source, { maxDepth });
    if (events.some(isSpecial) || /(^|[\s{,])<<\s*:/.test(source)) {
      return undefined;
    }
    const [value, ...more] = constructFromEvents(events, { source });
    return value !== undefined && more.length === 0
      ? { value, locate: (pointers) => locate(source, events, pointers) }
      : undefined;
  } catch {
    return undefined;
  }
}

function isSpecial(event: Event): boolean {
  return event.type === EVENT_ID.ALIAS || ("anchorStart" in event && (event.anchorStart >= 0 || event.tagStart >= 0));
}

/** The positions of names and items, in one pass over the events. */
function locate(source: string, events: readonly Event[], pointers: Iterable<string>): Map<string, Position> {
  const asked = [...pointers];
  const wanted = new Set(asked.flatMap(ancestors));
  const offsets = new Map<string, number>();
  // Behind the beginning of the document.
  let next = 1;
  const visit = (pointer: string | undefined, name?: Event): void => {
    const node = events[next++];
    if (pointer !== undefined && wanted.has(pointer) && node) {
      offsets.set(pointer, startOf(name ?? node));
    }
    if (node?.type !== EVENT_ID.MAPPING && node?.type !== EVENT_ID.SEQUENCE) {
      return;
    }
    const isWanted = pointer !== undefined && wanted.has(pointer);
    for (let index = 0; next < events.length && events[next]?.type !== EVENT_ID.POP; index++) {
      const key = node.type === EVENT_ID.MAPPING ? events[next++] : undefined;
      const text = key?.type === EVENT_ID.SCALAR ? getScalarValue(source, key) : `${index}`;
      visit(isWanted ? join(pointer, text) : undefined, key);
    }
    next++;
  };
  visit("");
  offsets.set("", 0);
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = source.indexOf("\n"); end >= 0; end = source.indexOf("\n", end + 1)) {
    lines.addNewLine(end + 1);
  }
  return new Map(
    asked.map((pointer) => {
      const nearest = ancestors(pointer).findLast((each) => offsets.has(each)) ?? "";
      const { line, col } = lines.linePos(offsets.get(nearest) ?? 0);
      return [pointer, { line, column: col }];
    }),
  );
}

/** The pointer and those of all that it is in, outermost first. */
function ancestors(pointer: string): string[] {
  const names = pointer.split("/");
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) {
    const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    return event.valueStart - (isQuoted ? 1 : 0);
  }
  return "start" in event ? event.start : 0;
}
