import { type Reading, readText } from "@scripts/read";
import { type ClientView, clientView } from "../client-view/client-view.ts";

/** Reads a document, to which what every description needs is added. Messages call it `openapi.yaml`. */
export function readingOf(document: object): Reading {
  return readText(JSON.stringify({ openapi: "3.1.1", ...document }), "openapi.yaml");
}

export function viewOf(document: object, provider = "demo"): ClientView {
  return clientView(readingOf(document).facts, provider);
}
