import { operationExtensions } from "./operation-extensions.ts";
import { parameterNameUnique } from "./parameter-name-unique.ts";
import { schemaNameFree } from "./schema-name-free.ts";

/** The rules of this workspace's contracts that Redocly does not have. https://redocly.com/docs/cli/custom-plugins */
export default function plugin(): object {
  return {
    id: "filespec",
    rules: {
      oas3: {
        "operation-extensions": operationExtensions,
        "parameter-name-unique": parameterNameUnique,
        "schema-name-free": schemaNameFree,
      },
    },
  };
}
