import { cpSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as errors from "@filespec/core/errors";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";

type ErrorClasses = typeof errors;

/** Which class an error is, and to whom. */
export function testErrorClasses(): void {
  const own: ErrorClasses = { ...errors };
  const kinds = ["ApiError", "ConnectionError", "ParameterError", "ResponseError", "TimeoutError"] as const;
  const details = { operationId: "", status: 418, code: undefined, body: undefined, headers: new Headers() };
  const made = (classes: ErrorClasses): { [name: string]: Error } => ({
    ApiError: new classes.ApiError("", { ...details, retryAfter: undefined, requestId: undefined }),
    ConnectionError: new classes.ConnectionError(""),
    ParameterError: new classes.ParameterError(""),
    ResponseError: new classes.ResponseError("", { response: new Response() }),
    TimeoutError: new classes.TimeoutError(""),
  });

  test("Each error is an instance of its own class and of FilespecError, and of no other of the classes", () => {
    const classes = [...kinds, "FilespecError"] as const;

    const covering = kinds.map((kind) => classes.filter((each) => made(errors)[kind] instanceof own[each]));

    expect(covering).toEqual(kinds.map((kind) => [kind, "FilespecError"]));
  });

  test("instanceof works between two installed copies of the package", async () => {
    const folder = temporaryFolder({ "package.json": { type: "module" } });
    cpSync(join(workspace, "packages/core/dist/errors"), join(folder, "errors"), { recursive: true });
    const copy: ErrorClasses = await import(pathToFileURL(join(folder, "errors/index.js")).href);
    const pairs = kinds.flatMap((one) => kinds.map((two) => [one, two] as const));

    const covered = pairs.filter(
      ([one, two]) => made(copy)[one] instanceof own[two] && made(errors)[one] instanceof copy[two],
    );

    expect(copy.ApiError).not.toBe(errors.ApiError);
    expect(covered).toEqual(kinds.map((kind) => [kind, kind]));
    expect(Object.values(made(copy)).every((error) => error instanceof errors.FilespecError)).toBe(true);
  });

  test("A subclass that an application makes covers its own instances only", () => {
    class OwnError extends errors.ConnectionError {}

    expect(new OwnError("")).toBeInstanceOf(OwnError);
    expect(new OwnError("")).toBeInstanceOf(errors.ConnectionError);
    expect(new errors.ConnectionError("") instanceof OwnError).toBe(false);
  });

  test("Nothing else is an instance of the error classes, whatever its name", () => {
    const others = [undefined, null, 1, "ApiError", {}, new Error(), { name: "ApiError" }, new DOMException("")];

    const covered = others.filter((each) => each instanceof errors.FilespecError || each instanceof errors.ApiError);

    expect(covered).toEqual([]);
  });
}
