import { join } from "node:path";
import { demoContract } from "@scripts/test-kit/demo-contract";
import { type AtEnd, temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { type Contract, openContract } from "../contract.ts";
import { type DriftOptions, findDrift } from "../drift.ts";
import type { DriftReport } from "../report/report.ts";
import { har } from "./example-traffic.ts";

/** The demo contract, or what a test makes of it. */
export function openDemo(description: string = demoContract, atEnd?: AtEnd): Contract {
  return openContract(temporaryFolder({ "specs/demo/openapi.yaml": description }, atEnd), "demo");
}

/** Holds HAR entries against a contract. */
export function driftOf(contract: Contract, entries: readonly unknown[], options?: DriftOptions): DriftReport {
  return findDrift(contract, join(temporaryFolder({ "a.har": har(entries) }), "a.har"), options);
}
