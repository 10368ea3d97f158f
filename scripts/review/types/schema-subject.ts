import { parse } from "node:path";
import type { ContractSide } from "../contract/contract-side.ts";
import type { Subject } from "../contract/subject.ts";
import type { Place } from "../legacy/description.ts";

/** What a schema's type is of: a component, or a file that the generator has named it after. */
export function schemaSubject(side: ContractSide, name: string): { subject: Subject; place: Place | undefined } {
  const { description } = side;
  const component = description.get(description.root, "components", "schemas");
  const value: unknown =
    component && Object.hasOwn(Object(component.value), name) ? Object(component.value)[name] : undefined;
  if (component && value !== undefined) {
    const place = { file: component.file, path: [...component.path, name], value };
    return { subject: side.subjectAt(place), place };
  }
  const file = description.files().find((each) => parse(each.file).name === name);
  return file
    ? { subject: side.subjectAt(file), place: file }
    : { subject: `components/schemas/${name}`, place: undefined };
}
