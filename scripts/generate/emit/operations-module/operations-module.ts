import * as errors from "@filespec/core/errors";
import ts from "typescript";
import { type ClientView, methodsOf } from "../../client-view/client-view.ts";
import { functionName, operationName } from "../../client-view/names.ts";
import { operationDocs } from "../contract-module/contract-module.ts";
import { Imports } from "../contract-module/imports.ts";
import { pure, visible } from "../source-text.ts";

/** A function for each operation that has a method: who imports one ships no other. */
export function operationsModule(view: ClientView): string {
  const methods = methodsOf(view);
  const names = methods.map(({ operationId }) => exportName(operationId));
  const imports = new Imports(names);
  const core = imports.values("@filespec/core/operations");
  const own = imports.values("./contract.gen.ts");
  const make = core("operationFunction");
  const api = own("api");
  const data = methods.map(({ operationId }) => own(operationName(operationId)));
  const type = imports.from("@filespec/core/operations")("OperationFunction");
  const types = imports.from("./contract.gen.ts");
  const [operations, results] = [types("Operations"), types("Results")];
  const functions = methods.map((operation, index) => {
    const key = JSON.stringify(operation.operationId);
    const provider = JSON.stringify(view.provider);
    return `${operationDocs(operation)}export const ${names[index]}: ${type}<${provider}, ${operations}[${key}], ${results}[${key}]> = ${pure}${make}(${api}, ${key}, ${data[index]});\n`;
  });
  return visible(`${imports}\n${functions.join("\n")}`);
}

/** The method's name, unless it cannot name a function, or the entry has another export of that name. */
function exportName(operationId: string): string {
  const name = functionName(operationId);
  const isKeyword = ts.identifierToKeywordKind(ts.factory.createIdentifier(name)) !== undefined;
  return isKeyword || name === "createClient" || name in errors ? `${name}_` : name;
}
