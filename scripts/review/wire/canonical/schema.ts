import type { Place } from "@scripts/generate/legacy/description";
import type { Canon } from "./canon.ts";
import { finish, withNull } from "./finish.ts";
import { isObject, type JsonObject } from "./json.ts";
import { annotations, mergeSchemas } from "./merge-schemas.ts";
import { memberOf, membersOf } from "./origins.ts";
import { ownKeywords } from "./own-keywords.ts";
import { orNull } from "./parts.ts";
import { isNull } from "./spelling.ts";

/** The canonical form of a schema: what it says itself, or a reference to what it is made of. */
export function schema(canon: Canon, place: Place): JsonObject {
  if (!isObject(place.value)) {
    return canon.origins.mark(place.value === false ? { not: {} } : {}, place);
  }
  const { members, nullable } = composition(canon, place);
  const [only] = members;
  if (only === undefined) {
    return whole(canon, place);
  }
  const own = ownKeywords(canon, place);
  const isAlone = members.length === 1 && Object.keys(own).every((keyword) => annotations.has(keyword));
  const target = isAlone ? targetOf(canon, only) : undefined;
  if (target) {
    const name = `${canon.parts.nameOf(target.named)}${nullable ? orNull : ""}`;
    const content = (): JsonObject => whole(canon, target.meant);
    const write = nullable ? (): JsonObject => withNull(canon, content()) : content;
    // The words beside a reference stay beside it.
    return canon.origins.mark({ ...own, ...canon.parts.reference("schemas", name, write) }, place);
  }
  if (isAlone && composition(canon, only).members.length === 0) {
    return whole(canon, place);
  }
  // Not here: what it is made of may be made of what is being written.
  return canon.origins.mark(
    canon.parts.reference("schemas", canon.parts.nameOf(place), () => whole(canon, place)),
    place,
  );
}

/** The canonical form of a schema with all that it is made of written out, where that can be done. */
function whole(canon: Canon, place: Place): JsonObject {
  return finish(canon, expand(canon, place, new Set([keyOf(place)])));
}

function expand(canon: Canon, place: Place, within: ReadonlySet<string>): JsonObject {
  const own = ownKeywords(canon, place);
  const { members, nullable } = composition(canon, place);
  const isAlone = members.length === 1 && Object.keys(own).every((keyword) => annotations.has(keyword));
  let result = own;
  const unmerged: JsonObject[] = [];
  for (const member of members) {
    const target = targetOf(canon, member)?.meant;
    const key = keyOf(target ?? member);
    const isRecursive = target !== undefined && within.has(key);
    const content = isRecursive ? undefined : expand(canon, target ?? member, new Set([...within, key]));
    const brought = content && (isAlone ? content : contribution(canon, content, target !== undefined));
    const together = brought && mergeSchemas(canon, result, brought);
    if (together) {
      result = together;
    } else {
      unmerged.push(schema(canon, member));
    }
  }
  if (unmerged.length > 0) {
    result = canon.origins.with(result, { allOf: unmerged });
  }
  return nullable ? withNull(canon, finish(canon, result)) : result;
}

/** What a schema takes from others: what it refers to, the members of `allOf`, the one schema that it is or null. */
function composition({ ignoresSiblings }: Canon, place: Place): { members: Place[]; nullable: boolean } {
  const value = Object(place.value);
  const members: Place[] = [];
  let nullable = false;
  if (typeof value.$ref === "string") {
    members.push({ ...place, value: { $ref: value.$ref } });
    if (ignoresSiblings) {
      return { members, nullable };
    }
  }
  for (const keyword of ["allOf", "oneOf", "anyOf"].filter((each) => Array.isArray(value[each]))) {
    const listed = membersOf(memberOf(place, keyword)).map(([, member]) => member);
    const others = listed.filter((member) => !isNull(member.value));
    if (keyword === "allOf") {
      members.push(...listed);
    } else if (others.length === 1) {
      members.push(...others);
      nullable ||= others.length < listed.length;
    }
  }
  return { members, nullable: nullable || value.nullable === true };
}

/** What a place names that is a reference and nothing else, and what is meant, however many references lie between. */
function targetOf({ description, ignoresSiblings }: Canon, place: Place): { named: Place; meant: Place } | undefined {
  let target: { named: Place; meant: Place } | undefined;
  for (let at = place; ; at = target.meant) {
    const { $ref } = Object(at.value);
    if (typeof $ref !== "string" || (!ignoresSiblings && Object.keys(Object(at.value)).length > 1)) {
      return target;
    }
    const meant = description.target({ file: at.file, path: [...at.path, "$ref"], value: $ref });
    target = { named: target?.named ?? meant, meant };
  }
}

/** What a member brings into the schema that it is a part of: not its role among others, nor the words about it. */
function contribution({ origins }: Canon, content: JsonObject, isReferred: boolean): JsonObject {
  return origins.pick(content, (keyword) => keyword !== "discriminator" && !(isReferred && annotations.has(keyword)));
}

function keyOf({ file, path }: Place): string {
  return JSON.stringify([file, path]);
}
