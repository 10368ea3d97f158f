import { type ClientServer, type ClientVariable, type ClientView, serversOf } from "../../client-view/client-view.ts";
import type { ClientCredential } from "../../client-view/credentials.ts";
import { credentialChoice } from "../credential-choice.ts";
import { comment, propertyName } from "../source-text.ts";

/** The interface of a client's options: its credentials, servers and server variables beside what all clients take. */
export function clientOptions(view: ClientView, core: (name: string) => string): string {
  const { servers, credentials } = view;
  const members = [
    ...credentials.map(
      (credential) =>
        `${comment([...credentialDocs(credential), credentialChoice(view)], "  ")}  readonly ${propertyName(credential.name)}?: ${credential.in === "fetch" ? "true" : core("Credential")} | undefined;\n`,
    ),
    ...(servers.length > 1
      ? [
          `${comment(serverDocs(servers), "  ")}  readonly server?: ${servers.map(({ name }) => JSON.stringify(name)).join(" | ")} | undefined;\n`,
        ]
      : []),
    ...variablesOf(serversOf(view)).map((variable) => {
      const fallback = variable.default === undefined ? "" : `, else ${variable.default}`;
      const docs = [
        variable.description,
        `Default: the environment variable \`${variable.environmentVariable}\`${fallback}.`,
      ];
      const type = variable.enum?.map((value) => JSON.stringify(value)).join(" | ") ?? "string";
      return `${comment(docs, "  ")}  readonly ${propertyName(variable.name)}?: ${type} | undefined;\n`;
    }),
  ];
  if (needsBaseUrl(view)) {
    const docs = `URL that precedes the paths, since the contract's server is only \`${servers[0]?.url}\`. Credentials are sent to its origin only.`;
    members.push(`${comment([docs], "  ")}  readonly baseUrl: string;\n`);
  }
  return `${comment(["Credentials, server and behaviour of a client."])}export interface ClientOptions extends ${core("BaseOptions")} {\n${members.join("")}}\n`;
}

/** Whether the caller has to say where the API is: what is only a path has no host. */
export function needsBaseUrl({ servers }: ClientView): boolean {
  return servers.length === 1 && servers[0]?.url.startsWith("/") === true;
}

function credentialDocs(credential: ClientCredential): string[] {
  const { description, environmentVariable } = credential;
  const fallback = environmentVariable ? ` Default: the environment variable \`${environmentVariable}\`.` : "";
  return [description ?? "", `${sentAs(credential)}${fallback}`];
}

function sentAs({ in: place, carrier, prefix = "" }: ClientCredential): string {
  switch (place) {
    case "header":
      return `Sent as \`${carrier}: ${prefix}…\`.`;
    case "query":
      return `Sent in the query, as \`${carrier}=…\`.`;
    case "cookie":
      return `Sent as the cookie \`${carrier}\`, which browsers let no page set.`;
    case "basicUsername":
      return "Sent with the password, as HTTP's Basic authentication.";
    case "basicPassword":
      return "Sent with the user name, as HTTP's Basic authentication. It may be empty.";
    case "fetch":
      return `Says that the option \`fetch\` sends ${carrier}, which a client cannot.`;
  }
}

function serverDocs(servers: readonly ClientServer[]): string[] {
  const lines = servers.map(
    ({ name, url, description }) => `- \`${name}\`: ${url}${description ? ` (${description.trim()})` : ""}`,
  );
  return [`The provider's server. Default: \`${servers[0]?.name}\`.`, lines.join("\n")];
}

/** The variables of all servers, each once: where servers take different values, the option takes them all. */
function variablesOf(servers: readonly ClientServer[]): ClientVariable[] {
  const byName = Map.groupBy(
    servers.flatMap(({ variables }) => variables),
    ({ name }) => name,
  );
  return [...byName.values()].flatMap((same) => {
    const last = same.at(-1);
    const values = same.map((each) => each.enum);
    const isOpen = values.includes(undefined);
    return last ? [{ ...last, enum: isOpen ? undefined : [...new Set(values.flatMap((each) => each ?? []))] }] : [];
  });
}
