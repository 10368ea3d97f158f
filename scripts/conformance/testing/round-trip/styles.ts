// The table of OpenAPI, read backwards: https://spec.openapis.org/oas/v3.1.1.html#style-examples

export type Kind = "text" | "list" | "object";

export interface Style {
  readonly in: "path" | "header" | "cookie" | "query" | "form";
  readonly style: string;
  readonly explode: boolean;
  readonly kind: Kind;
}

/** What stands before the value, between items that are joined and that stand alone, and whether the name precedes them. */
const table: { readonly [style: string]: { lead?: string; joined?: string; exploded?: string; isNamed?: true } } = {
  simple: { exploded: "," },
  label: { lead: ".", exploded: "." },
  matrix: { lead: ";", exploded: ";", isNamed: true },
  cookie: { exploded: "; ", isNamed: true },
  form: { exploded: "&", isNamed: true },
  spaceDelimited: { joined: "%20", exploded: "&", isNamed: true },
  pipeDelimited: { joined: "%7C", exploded: "&", isNamed: true },
};

/** The value that a raw text stands for. Delimiters are found before anything is decoded. */
export function decode(name: string, { in: place, style, explode, kind }: Style, raw: string | undefined): unknown {
  // Nothing is sent of an empty list or object.
  if (raw === undefined) {
    return kind === "list" ? [] : {};
  }
  const decoded = (text: string): string =>
    place === "header" ? text : decodeURIComponent(place === "form" ? text.replaceAll("+", " ") : text);
  if (style === "deepObject") {
    return Object.fromEntries(
      raw.split("&").map((pair) => {
        const [, member = "", value = ""] = new RegExp(`^${name}\\[(.*?)\\]=(.*)$`, "s").exec(decodedKey(pair)) ?? [];
        return [decoded(member), decoded(value)];
      }),
    );
  }
  const {
    lead = "",
    joined: between = ",",
    exploded = ",",
    isNamed,
  } = table[place === "cookie" ? "cookie" : style] ?? {};
  const joined = place === "form" ? between.replace("%20", "+") : between;
  const rest = without(lead, raw);
  const value = (text: string): string => (isNamed ? without(`${name}=`, text) : text);
  if (kind === "text") {
    return decoded(value(rest));
  }
  if (kind === "list") {
    return (explode ? rest.split(exploded).map(value) : value(rest).split(joined)).map(decoded);
  }
  const members = explode
    ? rest.split(exploded).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)])
    : pairsOf(value(rest).split(joined));
  return Object.fromEntries(members.map(([member = "", each = ""]) => [decoded(member), decoded(each)]));
}

/** Brackets of names may be percent-encoded. */
function decodedKey(pair: string): string {
  const end = pair.indexOf("=");
  return pair.slice(0, end).replaceAll(/^(\w+)%5B(.*)%5D$/g, "$1[$2]") + pair.slice(end);
}

function pairsOf(parts: readonly string[]): string[][] {
  return parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : []));
}

function without(start: string, text: string): string {
  if (!text.startsWith(start)) {
    throw new Error(`${JSON.stringify(text)} does not begin with ${JSON.stringify(start)}`);
  }
  return text.slice(start.length);
}
