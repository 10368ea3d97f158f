import { join } from "node:path";
import { temporaryFolder, writeFiles } from "@scripts/test-kit/temporary-folder";
import { commitFolder } from "@scripts/test-kit/workspace-copy";
import { expect, test } from "vitest";
import type { PlannedPackage } from "./plan-release.ts";
import { refusals } from "./refusals.ts";

const planned: PlannedPackage = { name: "@filespec/demo", version: "0.1.0", file: "", problems: [], changes: "" };
const files = {
  "package.json": { private: true, repository: "https://git.test/a/b" },
  ".changeset/README.md": "# Changesets",
};
// Nothing of this machine's configuration.
const environment = { NPM_CONFIG_USERCONFIG: "/dev/null", npm_config_userconfig: "/dev/null" };
const withToken = { ...environment, NODE_AUTH_TOKEN: "t" };

test.each([
  ["a token", withToken],
  ["trusted publishing", { ...environment, ACTIONS_ID_TOKEN_REQUEST_URL: "https://id.test" }],
])("nothing speaks against what is committed and checked, with %s", async (_, given) => {
  expect(await refusals(repository(), [planned], given)).toEqual([]);
});

test("a token in the configuration of the registry is one", async () => {
  const npmrc = "registry=https://npm.test/\n//npm.test/:_authToken=t\n";

  expect(await refusals(repository({ ".npmrc": npmrc }), [planned], environment)).toEqual([]);
});

test.each<[string, object, PlannedPackage, NodeJS.ProcessEnv, string]>([
  ["no token", {}, planned, environment, "there is neither a token of the registry nor trusted publishing"],
  [
    "no repository",
    { "package.json": {} },
    planned,
    withToken,
    "package.json has no `repository`: add its URL, then run `pnpm manifests`",
  ],
  [
    "a changeset",
    { ".changeset/nice-dogs.md": "---\n---" },
    planned,
    withToken,
    "1 changesets wait: run `pnpm changeset version`",
  ],
  [
    "a version that stands for none",
    {},
    { ...planned, version: "0.0.0" },
    withToken,
    "@filespec/demo would be 0.0.0: add a changeset with `pnpm changeset`",
  ],
  [
    "a problem",
    {},
    { ...planned, problems: ["LICENSE is missing"] },
    withToken,
    "the packages have the problems above",
  ],
])("%s speaks against publishing", async (_, changed, of, given, refusal) => {
  expect(await refusals(repository(changed), [of], given)).toEqual([refusal]);
});

test("what is not committed speaks against publishing", async () => {
  const folder = repository();
  writeFiles(folder, { "new.txt": "" });

  expect(await refusals(folder, [planned], withToken)).toEqual(["not everything is committed"]);
});

function repository(changed: object = {}): string {
  const folder = join(temporaryFolder({ "workspace/a.txt": "" }), "workspace");
  writeFiles(folder, { ...files, ...changed });
  commitFolder(folder);
  return folder;
}
