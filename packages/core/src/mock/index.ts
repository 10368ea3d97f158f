export type { MockData, MockDetails } from "./data.ts";
export { apiErrorOf, blobOf, createMockClientOf, factoryOf } from "./factories.ts";
export { mockFetchOf } from "./mock-fetch.ts";
export { connectionLost, cutBody, htmlPage, rateLimited, sequence, slow } from "./scenarios.ts";
export type {
  CreateMockClient,
  Factory,
  MakeApiError,
  Mock,
  MockCall,
  MockFetch,
  Overrides,
  PartOf,
  Scenario,
  ScenarioContext,
} from "./types.ts";
