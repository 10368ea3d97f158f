import { join } from "node:path";
import { demoContract } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { type Contract, openContract } from "../contract.ts";
import { type DriftOptions, findDrift } from "../drift.ts";
import type { redoclyDrift } from "../hold/redocly-drift.ts";
import type { DriftReport } from "../report/report.ts";
import { har } from "./example-traffic.ts";

/** The demo contract, or what a test makes of it. */
export function openDemo(description: string = demoContract): Contract {
  return openContract(temporaryFolder({ "specs/demo/openapi.yaml": description }), "demo");
}

/** Holds HAR entries against a contract. */
export function driftOf(
  contract: Contract,
  entries: readonly unknown[],
  options?: DriftOptions,
  findProblems?: typeof redoclyDrift,
): Promise<DriftReport> {
  const file = join(temporaryFolder({ "a.har": har(entries) }), "a.har");
  return findDrift(contract, file, options, findProblems);
}

/** Stands for Redocly, which takes half a second, where nothing is wrong that it looks for. */
export const noProblems: typeof redoclyDrift = async () => [];
