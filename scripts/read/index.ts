export { type Described, describe } from "./describe.ts";
export type * from "./facts.ts";
export { isList, isObject, isText } from "./json.ts";
export { essenceOf, isJson, type ParsedMediaType, parseMediaType } from "./media-type.ts";
export { type OpenEnum, openEnumOf } from "./open-enum.ts";
export { join, partsOf, placeOf, split } from "./pointer.ts";
export { ContractError, formatProblem, type Problem, printable } from "./problem.ts";
export {
  type Opened,
  openDescription,
  type Position,
  type Reading,
  readContract,
  readDescription,
  readText,
} from "./read.ts";
export { resolve, schemaOf } from "./references.ts";
export { shownExamples, shownValues } from "./shown-values.ts";
export { allSchemas, type ChildSchema, operationsOf, schemasOf } from "./walk.ts";
