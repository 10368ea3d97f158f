import { join } from "node:path";
import { type AtEnd, type Files, temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { ContractSide } from "../contract/contract-side.ts";
import type { Finding } from "../finding.ts";
import { type Edit, edited, exampleContract } from "./example-contract.ts";
import { compareTypes } from "./types-lens.ts";

/** A contract as a side, in a folder of its own that lasts as long as the test. */
export function openSide(contract: object, files: Files = {}, atEnd?: AtEnd): ContractSide {
  const folder = temporaryFolder({ ...files, "openapi.yaml": contract }, atEnd);
  return new ContractSide(join(folder, "openapi.yaml"), folder);
}

/** What the types lens finds where the example contract is changed like that. */
export function compareEdited(edit: Edit, contract: object = exampleContract): Promise<Finding[]> {
  return compareTypes(openSide(contract), openSide(edited(contract, edit)), "example");
}

/** Impact, rule and subject of each. */
export function brief(findings: readonly Finding[]): (readonly [string, string, string])[] {
  return findings.map(({ impact, rule, subject }) => [impact, rule, subject]);
}
