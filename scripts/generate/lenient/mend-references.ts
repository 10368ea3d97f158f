import { isMembers, type Members, namedBy, referenceTo } from "./members.ts";

/** Mends references that many descriptions have and that nothing can follow. */
export function mendReferences(root: Members): void {
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) {
      return;
    }
    seen.add(value);
    if (isMembers(value)) {
      mendMapping(root, value);
      // Where an example is kept. No type follows from it.
      if (typeof value.externalValue === "string") {
        delete value.externalValue;
      }
    }
    for (const member of Object.values(value)) {
      visit(member);
    }
  };
  visit(root);
}

/** A mapping may name a schema: `Cat` is `#/components/schemas/Cat`. One that leads nowhere says nothing. */
function mendMapping(root: Members, { discriminator }: Members): void {
  if (!isMembers(discriminator) || !isMembers(discriminator.mapping)) {
    return;
  }
  const { mapping } = discriminator;
  for (const [value, target] of Object.entries(mapping)) {
    const reference = String(target);
    const named = referenceTo("components", "schemas", reference);
    if (namedBy(root, named) !== undefined) {
      mapping[value] = named;
    } else if (namedBy(root, reference) === undefined) {
      delete mapping[value];
    }
  }
}
