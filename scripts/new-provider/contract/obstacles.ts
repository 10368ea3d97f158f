import { ContractError, type Facts, type Problem, readContract, split } from "@scripts/read";
import { lint } from "@scripts/redocly";
import type { Path } from "./draft.ts";

/** What stops a contract, and the path it stands at. */
export interface Obstacle {
  readonly path: Path;
  readonly what: string;
  readonly fix: string;
}

const documentation = "see the rule rule/operation-documentation";

/** How to fix what rules of Redocly find, where more can be said than the name of the rule. */
const fixes: { readonly [fix: string]: string } = {
  "see the rule no-unused-components": "refer to it, or leave it out",
  "see the rule no-empty-servers": "name the server that the API is at",
  "see the rule no-server-example.com": "name the server that the API is at",
  "see the rule operation-4xx-response": "document what the operation answers to a bad request",
  "see the rule operation-operationId-unique": "rename one",
  [documentation]: "add externalDocs with the URL of its page",
  "see the rule security-defined": "say with `security` what the operation needs, or `security: []` for nothing",
};

/** Everything that lint finds in a contract, or else everything that stops the generator. */
export async function findObstacles(file: string, provider: string, workspace: string): Promise<Obstacle[]> {
  const reading = readContract(file, workspace);
  // The generator loads meanwhile.
  const [linted, { generateClient }] = await Promise.all([lint(file, workspace), import("@scripts/generate")]);
  const found = [...ofLint(linted, reading.facts), ...ofServers(reading.facts)];
  if (found.length > 0) {
    return found;
  }
  try {
    generateClient(reading, provider);
    return [];
  } catch (error) {
    if (error instanceof ContractError) {
      return error.problems.map(obstacle);
    }
    throw error;
  }
}

/** OpenAPI admits a URL relative to the description; a client has nothing that it could be relative to. */
function ofServers({ servers }: Facts): Obstacle[] {
  return [...servers.entries()]
    .filter(([, { url }]) => !/^https?:\/\//i.test(url))
    .map(([index, { url }]) => ({
      path: ["servers", index, "url"],
      what: `the server ${JSON.stringify(url)} is not a whole URL`,
      fix: "begin it with https:// and the host",
    }));
}

/** Where no operation links its page, that is said once. */
function ofLint(problems: readonly Problem[], { operations }: Facts): Obstacle[] {
  const undocumented = problems.filter(({ fix }) => fix === documentation);
  if (undocumented.length <= 1 || undocumented.length !== operations.length) {
    return problems.map(obstacle);
  }
  const ofAll = {
    path: [],
    what: `none of the ${operations.length} operations links the page that documents it`,
    fix: "add externalDocs with the URL of their page to the description, for all, or to each",
  };
  return [ofAll, ...problems.filter((each) => !undocumented.includes(each)).map(obstacle)];
}

function obstacle({ path, what, fix }: Problem): Obstacle {
  return { path: split(path), what, fix: fixes[fix] ?? fix };
}
