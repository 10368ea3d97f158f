import type { ContractSide } from "../../contract/contract-side.ts";
import type { Place } from "../../legacy/description.ts";
import { type Canon, copy, listOf, mapOf, plain } from "./canon.ts";
import type { JsonObject } from "./json.ts";
import { pathItem, paths } from "./operation.ts";
import { memberOf, Origins } from "./origins.ts";
import { Parts } from "./parts.ts";
import { securitySchemes } from "./security.ts";
import { servers } from "./servers.ts";

/** A description in a form in which what means the same is the same. */
export interface Canonical {
  readonly document: JsonObject;
  /** Where the description says what a JSON Pointer (`#/paths/…`) names in the document. */
  readonly placeAt: (pointer: string) => Place | undefined;
}

/** Writes the canonical form of a description. `label` tells its nameless parts from those of the other side. */
export function canonicalize({ description }: ContractSide, label: string): Canonical {
  const { root } = description;
  const origins = new Origins();
  const parts = new Parts(label, root.file);
  const version = String(Object(root.value).openapi);
  const canon: Canon = { description, origins, parts, ignoresSiblings: version.startsWith("3.0") };
  const document: JsonObject = origins.mark(
    {
      // The newest has what the older ones have; two versions cannot be compared.
      openapi: "3.2.0",
      info: info(canon, memberOf(root, "info")),
      servers: servers(canon),
      tags: listOf(plain)(canon, memberOf(root, "tags")),
      paths: paths(canon, memberOf(root, "paths")),
      webhooks: mapOf((_, place) => pathItem(canon, place.path.join(" "), description.get(place) ?? place))(
        canon,
        memberOf(root, "webhooks"),
      ),
    },
    root,
  );
  if (Object.hasOwn(Object(root.value), "externalDocs")) {
    document.externalDocs = plain(canon, memberOf(root, "externalDocs"));
  }
  parts.writeAll();
  document["x-parts"] = parts.document;
  document.components = {
    securitySchemes: securitySchemes(
      canon,
      new Set([...usedSchemes(document.paths), ...usedSchemes(document.webhooks)]),
    ),
  };
  return { document, placeAt: (pointer) => origins.find(document, pointer) };
}

function info(canon: Canon, place: Place): JsonObject {
  const written = copy(canon, place, { contact: plain, license: plain });
  written.version = "";
  return written;
}

function usedSchemes(paths: unknown): Set<string> {
  const operations = Object.values(Object(paths)).flatMap((item) => Object.values(Object(item)));
  const alternatives = operations.flatMap((operation): unknown[] => Object(operation).security ?? []);
  return new Set(alternatives.flatMap((alternative) => Object.keys(Object(alternative))));
}
