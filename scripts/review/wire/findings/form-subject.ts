import type { ContractSide } from "../../contract/contract-side.ts";
import { propertyOf, type Subject } from "../../contract/subject.ts";
import type { Place } from "../../legacy/description.ts";
import { decoded } from "../canonical/parts.ts";
import { arrow } from "../canonical/schema.ts";
import type { RatedChange } from "./rated-change.ts";
import { without } from "./sentence.ts";

/** A value of a discriminator that no longer stands for a form is about the property of that form. */
export function formSubject(change: RatedChange, { value }: Place, { description }: ContractSide): Subject | undefined {
  const [lost, ...more] = without(change.base?.value, change.revision?.value);
  if (change.typeName !== "Discriminator" || change.property !== "values" || lost === undefined || more.length > 0) {
    return undefined;
  }
  const form = decoded(String(lost).split(arrow)[1] ?? "");
  const isNamed = description.get(description.root, "components", "schemas", form) !== undefined;
  return isNamed ? propertyOf(`components/schemas/${form}`, String(Object(value).propertyName)) : undefined;
}
