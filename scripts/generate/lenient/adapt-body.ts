import { bodyMediaType, isJson, sendsItself } from "../media-type.ts";
import type { OpenOperation } from "./adapt-operations.ts";
import { isMembers, listOf, type Members, membersOf, resolved } from "./members.ts";

/**
 * Sees to it that a body is sent as what the description wants: a caller names its media type in a header where a client
 * would say another. Why a client can have no method, or undefined.
 */
export function adaptBody(root: Members, { operation, method }: OpenOperation): string | undefined {
  const body = resolved(root, operation.requestBody);
  const mediaType = bodyMediaType(Object.keys(membersOf(membersOf(body).content)));
  if (!isMembers(body) || mediaType === undefined) {
    delete operation.requestBody;
    return undefined;
  }
  if (method === "get" || method === "head") {
    delete operation.requestBody;
    return body.required === true ? `fetch sends no body with ${method.toUpperCase()}` : undefined;
  }
  if (sendsItself(mediaType)) {
    return undefined;
  }
  if (!isJson(mediaType) && !/^application\/x-www-form-urlencoded\b/i.test(mediaType)) {
    return `its body is ${mediaType}, which openapi-fetch sends with a \`bodySerializer\` only`;
  }
  operation.parameters = [
    ...listOf(operation.parameters).filter((each) => !isContentType(resolved(root, each))),
    {
      name: "Content-Type",
      in: "header",
      required: true,
      description: "How the body is written.",
      schema: { type: "string", enum: [mediaType], pattern: `^${mediaType.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}$` },
    },
  ];
  return undefined;
}

function isContentType(parameter: unknown): boolean {
  return isMembers(parameter) && parameter.in === "header" && /^content-type$/i.test(`${parameter.name}`);
}
