import { upgradeFromTwoToThree } from "@scalar/openapi-upgrader/2.0-to-3.0";
import { ContractError, type Json, type Opened, openDescription, type Problem, placeOf } from "@scripts/read";
import { bundle } from "@scripts/redocly";
import type { Change } from "./change.ts";
import { isMembers, type Members } from "./members.ts";

/** A description that somebody hands in, as one document of OpenAPI 3. */
export interface Given {
  /** Nobody else holds it. */
  readonly value: Members;
  /** Its text, if the value is what it says and it is YAML. */
  readonly text: string | undefined;
  readonly changes: readonly Change[];
  /** A problem at a JSON Pointer, where it stands in the description's own file. */
  readonly problemAt: (pointer: string, what: string, fix: string) => Problem;
}

/** Opens a description of OpenAPI 3 or Swagger 2.0, YAML or JSON, with the files of its folder that it refers to. */
export async function openGiven(file: string, base: string): Promise<Given> {
  const opened = openDescription(file, base);
  const [root = ""] = opened.files;
  const text = opened.texts.get(root) ?? "";
  const problemAt: Given["problemAt"] = (pointer, what, fix) => opened.problemAt(placeOf(root, pointer), what, fix);
  const own = opened.values.get(root);
  const version = versionOf(own);
  refuseBrokenFiles(opened);
  const changes: Change[] = [];
  const isOneFile = opened.files.length === 1;
  if (!isOneFile) {
    changes.push({ path: "", rule: "bundle", what: `its ${opened.files.length} files were made one` });
  }
  const bundled = isOneFile ? own : await bundle(withoutExternalValues(opened, changes));
  if (version === "2.0") {
    changes.push({ path: "", rule: "swagger", what: "it was converted from Swagger 2.0 to OpenAPI 3.0" });
  }
  const upgraded = version === "2.0" ? convert(bundled, problemAt) : bundled;
  // What an alias repeats is a value of its own at each place.
  const value = upgraded === undefined ? undefined : JSON.parse(JSON.stringify(upgraded));
  if (version === undefined || !isMembers(value)) {
    const what = "this is not an OpenAPI description";
    throw new ContractError([problemAt("/openapi", what, "begin it with `openapi: 3.1.1`")]);
  }
  const isText = isOneFile && version !== "2.0" && !/^\s*\{/.test(text);
  return { value, text: isText ? text : undefined, changes, problemAt };
}

/** `3.…` or `2.0`; undefined for anything else. */
function versionOf(value: Json | undefined): string | undefined {
  if (!isMembers(value)) {
    return undefined;
  }
  const { openapi, swagger } = value;
  if (typeof openapi === "string" && openapi.startsWith("3.")) {
    return openapi;
  }
  return swagger === "2.0" || swagger === 2 ? "2.0" : undefined;
}

/** What leads nowhere within a file can be left out later; a file that is not there, or not in the folder, cannot. */
function refuseBrokenFiles({ problems }: Opened): void {
  const broken = problems.filter(({ what }) => what.startsWith("$ref ") && !what.startsWith("$ref #"));
  if (broken.length > 0) {
    throw new ContractError(broken);
  }
}

/** What was read, without what a reader would look for elsewhere. */
function withoutExternalValues(opened: Opened, changes: Change[]): Opened {
  const values = [...opened.values].map(([file, value]): [string, Json] => {
    const text = JSON.stringify(value, (name, member) => {
      if (name !== "externalValue" || typeof member !== "string") {
        return member;
      }
      changes.push({ path: "", rule: "external-value", what: `an example's value at ${member} was left out` });
      return undefined;
    });
    return [file, JSON.parse(text)];
  });
  return { ...opened, values: new Map(values) };
}

function convert(value: Json | undefined, problemAt: Given["problemAt"]): Json {
  try {
    // The converter's types want a description that is one; it is looked at as one only from here on.
    const converted: unknown = upgradeFromTwoToThree({ ...Object(value), swagger: "2.0" });
    return JSON.parse(JSON.stringify(converted));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : `${cause}`;
    throw new ContractError([problemAt("", `it cannot be converted to OpenAPI 3: ${why}`, "convert it first")]);
  }
}
