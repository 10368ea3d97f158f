import { answerCases } from "./answer-cases.ts";
import { bodyCases } from "./body-cases.ts";
import type { Case } from "./case.ts";
import { clientCases } from "./client-cases.ts";
import { constraintCases } from "./constraint-cases.ts";
import { operationCases } from "./operation-cases.ts";
import { placeCases } from "./place-cases.ts";
import { requestCases } from "./request-cases.ts";
import { responseCases } from "./response-cases.ts";
import { schemaCases } from "./schema-cases.ts";
import { wordCases } from "./word-cases.ts";
import { writingCases } from "./writing-cases.ts";

/** All isolated changes of the description. */
export const cases: readonly Case[] = [
  ...operationCases,
  ...requestCases,
  ...bodyCases,
  ...answerCases,
  ...responseCases,
  ...clientCases,
  ...wordCases,
  ...placeCases,
  ...schemaCases,
  ...writingCases,
  ...constraintCases,
];
