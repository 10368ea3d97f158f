import {
  type Draft,
  isTree,
  operationsOf,
  type Path,
  replaceMembers,
  resolved,
  set,
  setFirst,
  type Tree,
  treeAt,
} from "./draft.ts";

/** Licences whose usual names are, or stand for, an identifier of https://spdx.org/licenses. */
const licences = new Map([
  ["mit", "MIT"],
  ["mit license", "MIT"],
  ["isc", "ISC"],
  ["apache 2.0", "Apache-2.0"],
  ["apache-2.0", "Apache-2.0"],
  ["apache license 2.0", "Apache-2.0"],
  ["cc0-1.0", "CC0-1.0"],
  ["cc-by-4.0", "CC-BY-4.0"],
]);

/** What the house rules want of the whole description and of each operation, where it follows from what is there. */
export function fillIn(draft: Draft): void {
  const { value, notes } = draft;
  fillInfo(draft);
  fillServers(draft);
  fillTags(draft);
  if (value.security === undefined && Object.keys(treeAt(value, "components", "securitySchemes")).length === 0) {
    if (operationsOf(draft).every(({ operation }) => operation.security === undefined)) {
      // What OpenAPI takes from its absence, said aloud.
      set(value, "security", []);
      notes.push("there are no security schemes: `security: []` says so");
    }
  }
  for (const { at, operation } of operationsOf(draft)) {
    fillOperation(draft, operation);
    fillFailure(draft, operation, at);
  }
}

function fillInfo({ value, notes }: Draft): void {
  const info = treeAt(value, "info");
  if (info.version !== "1.0.0" && isTree(value.info)) {
    notes.push(`info.version is 1.0.0, not ${info.version}: the versions that count are those of the packages`);
    set(info, "version", "1.0.0");
  }
  if (info.license === undefined && isTree(value.info)) {
    // https://spdx.github.io/spdx-spec: nobody has said anything.
    set(info, "license", { name: "Not stated", identifier: "NOASSERTION" });
    notes.push("the description names no licence, and NOASSERTION says so");
  }
  const licence = treeAt(info, "license");
  const { name, url, identifier } = licence;
  if (typeof name === "string" && url === undefined && identifier === undefined) {
    const known = licences.get(name.toLowerCase());
    const chosen = known ?? `LicenseRef-${name.replace(/[^A-Za-z\d.]+/g, "-").replace(/^-|-$/g, "") || "unnamed"}`;
    set(licence, "identifier", chosen);
    notes.push(`the licence ${name} has the identifier ${chosen}`);
  }
}

function fillServers({ value, notes }: Draft): void {
  const servers = Array.isArray(value.servers) ? value.servers : [];
  for (const [index, server] of servers.entries()) {
    if (!isTree(server)) {
      continue;
    }
    if (typeof server.url === "string" && /[^/]\/+$/.test(server.url)) {
      set(server, "url", server.url.replace(/\/+$/, ""));
    }
    if (server["x-name"] === undefined) {
      const name = index === 0 ? "production" : `server${index + 1}`;
      set(server, "x-name", name);
      notes.push(`the server ${server.url} is called ${name}`);
    }
  }
}

function fillTags({ value, notes }: Draft): void {
  for (const tag of Array.isArray(value.tags) ? value.tags : []) {
    if (isTree(tag) && !tag.description) {
      set(tag, "description", `Operations of ${tag.name}.`);
      notes.push(`the tag ${tag.name} has a description`);
    }
  }
}

function fillOperation({ value, notes, ...draft }: Draft, operation: Tree): void {
  const { operationId, description } = operation;
  if (!operation.summary) {
    const [sentence = ""] = typeof description === "string" ? description.trim().split(/(?<=\.)\s|\n/) : [];
    const summary = sentence !== "" && sentence.length <= 80 ? sentence.replace(/\.$/, "") : asWords(`${operationId}`);
    delete operation.summary;
    setFirst(operation, "summary", summary);
    setFirst(operation, "operationId", operationId);
    notes.push(`${operationId} has the summary ${JSON.stringify(summary)}`);
  }
  if (operation.externalDocs === undefined) {
    const names = Array.isArray(operation.tags) ? operation.tags : [];
    const tags = Array.isArray(value.tags) ? value.tags : [];
    const tag = tags.find((each) => isTree(each) && names.includes(each.name) && isTree(each.externalDocs));
    const page = resolved({ ...draft, value, notes }, treeAt(tag).externalDocs ?? value.externalDocs);
    if (typeof page.url === "string") {
      set(operation, "externalDocs", structuredClone(page));
      notes.push(`${operationId} links ${page.url}`);
    }
  }
}

/** What `default` says of every status, it says of those that blame the request. */
function fillFailure({ notes, moves }: Draft, operation: Tree, at: Path): void {
  const responses = treeAt(operation, "responses");
  if (responses.default === undefined || Object.keys(responses).some((status) => status.startsWith("4"))) {
    return;
  }
  const others = Object.entries(responses).filter(([status]) => status !== "default");
  const copy = structuredClone(responses.default);
  replaceMembers(responses, [...others, ["4XX", copy], ["default", responses.default]]);
  moves.push({ from: [...at, "responses", "default"], to: [...at, "responses", "4XX"] });
  notes.push(`${operation.operationId} answers 4XX as it answers by default`);
}

/** `listAllPets` → `List all pets`. */
function asWords(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(/[\s_]+/)
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(" ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
