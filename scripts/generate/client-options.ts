import type { ContractFacts, SecuritySchemeFacts, ServerFacts } from "./contract-facts.ts";
import { comment, propertyName } from "./source-text.ts";

/** The interface of a client's options: its credentials, servers and server variables beside what all clients take. */
export function clientOptions(facts: ContractFacts, core: (name: string) => string): string {
  const { servers, securitySchemes } = facts;
  const variables = new Map(servers.flatMap((server) => server.variables).map((variable) => [variable.name, variable]));
  const members = [
    ...securitySchemes.map(
      (scheme) =>
        `${comment([...credentialDocs(scheme), credentialChoice(facts)], "  ")}  readonly ${propertyName(scheme.name)}?: ${core("Credential")} | undefined;\n`,
    ),
    ...(servers.length > 1
      ? [
          `${comment(serverDocs(servers), "  ")}  readonly server?: ${servers.map(({ name }) => JSON.stringify(name)).join(" | ")} | undefined;\n`,
        ]
      : []),
    ...[...variables.values()].map((variable) => {
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

function credentialDocs({ description, header, prefix = "", environmentVariable }: SecuritySchemeFacts): string[] {
  return [
    description ?? "",
    `Sent as \`${header}: ${prefix}…\`. Default: the environment variable \`${environmentVariable}\`.`,
  ];
}

function serverDocs(servers: readonly ServerFacts[]): string[] {
  const lines = servers.map(
    ({ name, url, description }) => `- \`${name}\`: ${url}${description ? ` (${description.trim()})` : ""}`,
  );
  return [`The provider's server. Default: \`${servers[0]?.name}\`.`, lines.join("\n")];
}

/** Which credential is used where the contract takes one or another, or undefined where there is no choice. */
export function credentialChoice({ operations }: ContractFacts): string | undefined {
  const alternatives = new Set(
    operations.map(({ security }) => security.map((names) => names.join(" and ")).join(", ")),
  );
  const [first, ...others] = [...alternatives].filter((each) => each.includes(","));
  if (first === undefined || others.length > 0) {
    return (
      first &&
      "Exactly one of an operation's credentials is used: the first that the options hold, else the environment."
    );
  }
  return `Exactly one of ${first} is used: the first of them that the options hold, else the first that the environment does.`;
}
