import { join } from "node:path";
import { type Files, temporaryFolder, writeFiles } from "@scripts/test-kit/temporary-folder";
import { ContractSide } from "../contract/contract-side.ts";

/** What a contract of the tests holds beside what each has. */
export interface ContractParts {
  /** Schema of the body that `putThing` takes. */
  readonly sent?: object;
  /** Schema of the body that `putThing` answers. */
  readonly answered?: object;
  readonly schemas?: object;
  /** Further members of the operation, of its path, of the components and of the contract. */
  readonly operation?: object;
  readonly item?: object;
  readonly components?: object;
  readonly root?: object;
}

/** A contract with one operation. */
export function contractOf({ sent, answered, schemas, operation, item, components, root }: ContractParts): object {
  const json = (schema: object): object => ({ content: { "application/json": { schema } } });
  return {
    openapi: "3.1.1",
    info: { title: "Demo API", version: "1.0.0" },
    paths: {
      "/things/{id}": {
        put: {
          operationId: "putThing",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          ...(sent ? { requestBody: json(sent) } : {}),
          responses: { 200: { description: "The thing.", ...(answered ? json(answered) : {}) } },
          ...operation,
        },
        ...item,
      },
    },
    components: { ...(schemas ? { schemas } : {}), ...components },
    ...root,
  };
}

/** The side of a review that `openapi.yaml` is, with further files beside it. */
export function sideOf(contract: object | string, files: Files = {}): ContractSide {
  const folder = temporaryFolder();
  writeFiles(folder, { "openapi.yaml": contract, ...files });
  return new ContractSide(join(folder, "openapi.yaml"), folder);
}
