import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { listProviders } from "./providers.ts";

test("lists the folders of specs that hold a contract, in order", () => {
  const workspace = temporaryFolder({
    "specs/zeta/openapi.yaml": "",
    "specs/alpha/openapi.yaml": "",
    "specs/notes/package.json": "{}",
    "specs/README.md": "",
  });

  expect(listProviders(workspace)).toEqual(["alpha", "zeta"]);
});
