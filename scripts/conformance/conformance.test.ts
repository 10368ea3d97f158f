import { afterAll } from "vitest";
import { openContract } from "./testing/suite/contract.ts";
import { testConformance } from "./testing/suite/suite.ts";

for (const name of ["plain", "alternatives", "lists", "bodies"]) {
  testConformance(await openContract(name, afterAll));
}
