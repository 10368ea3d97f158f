export { createContractClient } from "./client.ts";
export type { Contract, Operation, Parameter, SecurityScheme, Server, ServerVariable } from "./contract.ts";
export type { PathClient } from "./openapi-fetch.ts";
export type { Attempt, BaseOptions, Credential, RequestHeaders, RequestOptions } from "./options.ts";
export type { Failure, Safe, Success, Unexpected } from "./types.ts";
