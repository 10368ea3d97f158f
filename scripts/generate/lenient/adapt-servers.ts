import { isOptionName } from "../check-names.ts";
import { camelCase, FreeNames } from "./made-names.ts";
import { isMembers, listOf, type Members, membersOf, setMember } from "./members.ts";

/** Gives each server a name of its own, and each server variable one that no other option of a client has. */
export function adaptServers(root: Members): void {
  const given = listOf(root.servers).filter(isMembers);
  // https://spec.openapis.org/oas/v3.1.1.html#fixed-fields: what stands for no servers.
  const servers = given.length > 0 ? given : [{ url: "/" }];
  root.servers = servers;
  const names = new FreeNames();
  const taken = Object.keys(membersOf(membersOf(root.components).securitySchemes));
  for (const [index, server] of servers.entries()) {
    const own = server["x-name"];
    server["x-name"] = names.take(
      (typeof own === "string" && own) || (index === 0 ? "production" : `server${index + 1}`),
    );
    renameVariables(server, taken);
  }
}

function renameVariables(server: Members, taken: readonly string[]): void {
  const variables: Members = {};
  for (const [name, variable] of Object.entries(membersOf(server.variables))) {
    const clashes = isOptionName(name) || taken.includes(name);
    const option = clashes ? camelCase("server", name) : name;
    setMember(variables, option, asTexts(membersOf(variable)));
    if (clashes && typeof server.url === "string") {
      server.url = server.url.replaceAll(`{${name}}`, `{${option}}`);
    }
  }
  // A place without a variable is one that the caller must fill.
  for (const [, name = ""] of String(server.url ?? "").matchAll(/\{([^{}]+)\}/g)) {
    if (!Object.hasOwn(variables, name)) {
      setMember(variables, name, { default: "", "x-placeholder": true });
    }
  }
  server.variables = variables;
}

/** A default of `443` is the text that stands in the URL. */
function asTexts(variable: Members): Members {
  const { default: fallback, enum: values } = variable;
  return {
    ...variable,
    ...(fallback !== undefined && fallback !== null && { default: String(fallback) }),
    ...(Array.isArray(values) && { enum: values.map(String) }),
  };
}
