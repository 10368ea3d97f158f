import { LocatedYaml } from "./located-yaml.ts";
import { parseJson } from "./parse-json.ts";
import { checkPlain } from "./plain-value.ts";
import { parsePlainYaml } from "./plain-yaml.ts";
import { type Parsed, Unusable } from "./position.ts";
import { positionsInJson } from "./positions-in-json.ts";

/** Parses a YAML or JSON text. Throws what makes it unusable. */
export function parse(text: string): Parsed {
  const json = parseJson(text);
  // JSON is YAML too, but is read and located far faster as JSON.
  const source =
    json === undefined ? (parsePlainYaml(text) ?? parseYaml(text)) : { value: json, locate: positionsInJson(text) };
  const { value } = source;
  checkPlain(value, (pointer, what, fix) => {
    throw new Unusable(what, fix, source.locate([pointer]).get(pointer), pointer);
  });
  return { value, locate: source.locate };
}

function parseYaml(text: string): { value: unknown; locate: Parsed["locate"] } {
  const document = new LocatedYaml(text);
  return { value: document.value(), locate: (pointers) => document.locate(pointers) };
}
