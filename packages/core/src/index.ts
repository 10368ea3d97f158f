export { createContractClient, type PathClient } from "./client.ts";
export type { Contract, Operation, Parameter, SecurityScheme, Server, ServerVariable } from "./contract.ts";
export type { Attempt, BaseOptions, Credential, RequestHeaders, RequestOptions } from "./options.ts";
export type { Failure, Safe, Success, Unexpected } from "./results.ts";
