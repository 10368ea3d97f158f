import { afterAll } from "vitest";
import { openContract, type TestedContract } from "./testing/suite/contract.ts";
import { testConformance } from "./testing/suite/suite.ts";

const names = ["plain", "alternatives", "lists", "bodies"];

const open = (name: string): Promise<TestedContract> => openContract(name, afterAll);

testConformance(await Promise.all(names.map(open)), [await open("members")]);
