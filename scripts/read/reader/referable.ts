import type { Component } from "../facts.ts";
import { isObject } from "../json.ts";
import { join, placeOf, split } from "../pointer.ts";
import { ContractError } from "../problem.ts";
import type { At, Source } from "../source/source.ts";
import { Members } from "./members.ts";
import type { Referable } from "./reader.ts";

/** Deeper than any API nests components that refer to each other, such as callbacks. */
const maxDepth = 50;

/** Uses of components, those inside of a component once for each of its uses. */
const maxUses = 1_000_000;

/** Counts uses, so that components that repeat each other cannot multiply beyond measure. */
export class Uses {
  depth = 0;
  count = 0;
}

interface Known<T> {
  readonly fact: T;
  /** Uses of components that the fact holds. */
  readonly uses: number;
}

interface Options<T> {
  readonly source: Source;
  readonly uses: Uses;
  /** What a reference may say instead of the component. */
  readonly own: readonly ("summary" | "description")[];
  readonly read: (members: Members, name: string) => T;
}

/** Follows references to components of one kind. Each is read once for each name that it is used by. */
export class Followed<T extends Component> implements Referable<T> {
  readonly #source: Source;
  readonly #uses: Uses;
  readonly #own: Options<T>["own"];
  readonly #read: Options<T>["read"];
  readonly #known = new Map<string, Known<T>>();
  /** Components that are being read. */
  readonly #open = new Set<string>();

  constructor({ source, uses, own, read }: Options<T>) {
    this.#source = source;
    this.#uses = uses;
    this.#own = own;
    this.#read = read;
  }

  at(place: At, name: string): T {
    const use = new Members(place);
    const target = this.#target(place, name);
    if (!target) {
      return this.#once(place, name);
    }
    use.text("$ref");
    const fact = this.#once(target, name);
    const own = this.#own.map((member) => [member, use.text(member)]).filter(([, text]) => text !== undefined);
    const { extensions, other } = use.rest();
    return {
      ...fact,
      ...Object.fromEntries(own),
      usedAt: use.at,
      ...(extensions ? { extensions: { ...fact.extensions, ...extensions } } : {}),
      ...(other ? { other: { ...fact.other, ...other } } : {}),
    };
  }

  /** What is at the end of the references that begin here. Undefined where this is not a reference, or a broken one. */
  #target(place: At, name: string): At | undefined {
    let target = this.#source.target(place);
    // The source has refused references that do not end.
    for (let next = target; next; next = this.#source.target(next)) {
      target = next;
    }
    if (!target || !isObject(target.value)) {
      return undefined;
    }
    if (this.#open.has(keyOf(target, name))) {
      const reference = isObject(place.value) ? place.value.$ref : undefined;
      const what = `$ref ${reference} leads to what it stands in`;
      this.#source.report(placeOf(place.file, join(place.pointer, "$ref")), what, "point it at something else");
      return undefined;
    }
    return target;
  }

  #once(place: At, name: string): T {
    const key = keyOf(place, name);
    const known = this.#known.get(key);
    if (known) {
      this.#count(known.uses, place);
      return known.fact;
    }
    const before = this.#uses.count;
    this.#count(1, place);
    this.#open.add(key);
    this.#uses.depth++;
    const fact = this.#read(new Members(place), name);
    this.#uses.depth--;
    this.#open.delete(key);
    const component = this.#componentName(place);
    const whole = component === undefined ? fact : { ...fact, component };
    this.#known.set(key, { fact: whole, uses: this.#uses.count - before });
    return whole;
  }

  #count(uses: number, place: At): void {
    this.#uses.count += uses;
    if (this.#uses.count > maxUses || this.#uses.depth > maxDepth) {
      const what =
        this.#uses.depth > maxDepth
          ? `components refer to each other more than ${maxDepth} levels deep`
          : `components are used more than ${maxUses} times`;
      const at = placeOf(place.file, place.pointer);
      throw new ContractError([this.#source.problemAt(at, what, "let fewer components refer to each other")]);
    }
  }

  #componentName({ file, pointer }: At): string | undefined {
    const [components, kind, name, ...below] = split(pointer);
    const isComponent = components === "components" && kind !== undefined && kind !== "schemas" && below.length === 0;
    return isComponent && file === this.#source.root.file ? name : undefined;
  }
}

function keyOf({ file, pointer }: At, name: string): string {
  return `${placeOf(file, pointer)} ${name}`;
}

/** The components of a map. */
export function named<T extends Component>(entries: readonly [string, At][], kind: Referable<T>): T[] {
  return entries.map(([name, place]) => kind.at(place, name));
}

/** The components under `components`, each with its own name. */
export function declared<T extends Component>(entries: readonly [string, At][], kind: Referable<T>): T[] {
  return entries.map(([name, place]) => ({ ...kind.at(place, name), component: name }));
}
