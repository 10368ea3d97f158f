import type { ContractSide } from "../../contract/contract-side.ts";
import type { Place } from "../../legacy/description.ts";
import { memberOf } from "../canonical/origins.ts";
import type { ChangeSide } from "../redocly-change.ts";
import type { Compared } from "./compared.ts";

/** A property that is required, or was, with the schema that says so, wherever `allOf` has it from. */
export interface RequiredPlace {
  readonly property: Place | undefined;
  /** The list of the schema that has the property, if that names it. */
  readonly own: Place | undefined;
  readonly list: Place | undefined;
}

export function requiredPlace(
  change: ChangeSide | undefined,
  name: string,
  { side, canonical }: Compared,
): RequiredPlace {
  const list = change && canonical.placeAt(change.pointer);
  const schema = change?.value === undefined ? change?.pointer : change.pointer.replace(/\/required$/, "");
  const key = name.replaceAll("~", "~0").replaceAll("/", "~1");
  const found = schema === undefined ? undefined : canonical.placeAt(`${schema}/properties/${key}`);
  const property = found?.path.at(-1) === name && found.path.at(-2) === "properties" ? found : undefined;
  const own = property && requiredBy(property, side);
  return { property, own, list };
}

/** The list of the schema that a property stands in. */
function requiredBy({ file, path }: Place, side: ContractSide): Place {
  const root = side.description.fileOf({ file });
  const schema = path.slice(0, -2).reduce<Place>((at, key) => memberOf(at, key), root);
  const list = memberOf(schema, "required");
  return list.value === undefined ? schema : list;
}
