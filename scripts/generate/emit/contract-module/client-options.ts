import type { ClientCredential, ClientServer, ClientVariable, ClientView } from "../../client-view/client-view.ts";
import { credentialChoice } from "../credential-choice.ts";
import { comment, propertyName } from "../source-text.ts";

/** The interface of a client's options: its credentials, servers and server variables beside what all clients take. */
export function clientOptions(view: ClientView, core: (name: string) => string): string {
  const { servers, credentials } = view;
  const members = [
    ...credentials.map(
      (credential) =>
        `${comment([...credentialDocs(credential), credentialChoice(view)], "  ")}  readonly ${propertyName(credential.name)}?: ${core("Credential")} | undefined;\n`,
    ),
    ...(servers.length > 1
      ? [
          `${comment(serverDocs(servers), "  ")}  readonly server?: ${servers.map(({ name }) => JSON.stringify(name)).join(" | ")} | undefined;\n`,
        ]
      : []),
    ...variablesOf(servers).map((variable) => {
      const fallback = variable.default === undefined ? "" : `, else ${variable.default}`;
      const docs = [
        variable.description,
        `Default: the environment variable \`${variable.environmentVariable}\`${fallback}.`,
      ];
      const type = variable.enum?.map((value) => JSON.stringify(value)).join(" | ") ?? "string";
      return `${comment(docs, "  ")}  readonly ${propertyName(variable.name)}?: ${type} | undefined;\n`;
    }),
  ];
  return `${comment(["Credentials, server and behaviour of a client."])}export interface ClientOptions extends ${core("BaseOptions")} {\n${members.join("")}}\n`;
}

function credentialDocs({ description, header, prefix = "", environmentVariable }: ClientCredential): string[] {
  return [
    description ?? "",
    `Sent as \`${header}: ${prefix}…\`. Default: the environment variable \`${environmentVariable}\`.`,
  ];
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
