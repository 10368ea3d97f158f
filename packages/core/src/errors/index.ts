export { ApiError } from "./api-error.ts";
export { ConnectionError } from "./connection-error.ts";
export { FilespecError } from "./filespec-error.ts";
export { ParameterError } from "./parameter-error.ts";
export { ProcessingError } from "./processing-error.ts";
export { ResponseError } from "./response-error.ts";
export { TimeoutError } from "./timeout-error.ts";
