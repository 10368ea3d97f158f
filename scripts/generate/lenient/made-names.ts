import { clientMembers } from "../check-names.ts";
import { pascalCase } from "../names.ts";

/** `files/get-one` → `filesGetOne`, `GET /files/{id}/parts` → `getFilesIdParts`; empty where nothing of it can stand in a name. */
export function camelCase(...words: readonly string[]): string {
  const name = pascalCase(words.join(" "));
  const [start = ""] = /^[A-Z]+(?![a-z])|^[A-Z]/.exec(name) ?? [];
  const plain = words.length === 1 && /^[a-z_$]/.test(words[0] ?? "") ? 1 : start.length;
  const camel = name.slice(0, plain).toLowerCase() + name.slice(plain);
  return /^\d/.test(camel) ? `_${camel}` : camel;
}

/** Gives names out, each once. A name that is taken gets the first number from 2 on that makes it another. */
export class FreeNames {
  readonly #taken: Set<string>;
  readonly #key: (name: string) => string;

  /** Names of one key are the same name. */
  constructor(taken: Iterable<string> = [], key: (name: string) => string = (name) => name) {
    this.#taken = new Set(taken);
    this.#key = key;
  }

  take(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.isTaken(name); number++) {
      name = `${wanted}${number}`;
    }
    this.#taken.add(this.#key(name));
    return name;
  }

  isTaken(name: string): boolean {
    return this.#taken.has(this.#key(name));
  }
}

/** An operation as far as its name goes. */
export interface Nameable {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | undefined;
}

/**
 * The names of operations, in their order: the description's own where they can name a method, the rest made. Own names
 * are given out first, so that a made one never takes theirs.
 */
export function operationNames(operations: readonly Nameable[]): string[] {
  // Their types are called by them in Pascal case, and there two must not be one.
  const free = new FreeNames(clientMembers.map(pascalCase), pascalCase);
  const names = operations.map(() => "");
  const isOwn = ({ operationId }: Nameable) => /^[A-Za-z_$][\w$]*$/.test(operationId ?? "");
  for (const own of [true, false]) {
    for (const [index, operation] of operations.entries()) {
      if (isOwn(operation) === own) {
        names[index] = free.take(own ? (operation.operationId ?? "") : madeName(operation));
      }
    }
  }
  return names;
}

function madeName({ method, path, operationId = "" }: Nameable): string {
  return camelCase(operationId) || camelCase(method, path);
}
