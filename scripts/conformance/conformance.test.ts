import { afterAll } from "vitest";
import { openContract } from "./testing/suite/contract.ts";
import { testConformance } from "./testing/suite/suite.ts";

const names = ["plain", "alternatives", "lists", "bodies"];

testConformance(await Promise.all(names.map((name) => openContract(name, afterAll))));
