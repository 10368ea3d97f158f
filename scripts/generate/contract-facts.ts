import { ContractError } from "./contract-error.ts";
import type { Description, Place } from "./description.ts";
import { constantCase } from "./names.ts";
import { type OperationFacts, readOperations } from "./operations.ts";

/** What a client needs to know of a contract. */
export interface ContractFacts {
  readonly provider: string;
  readonly title: string;
  readonly servers: readonly ServerFacts[];
  readonly securitySchemes: readonly SecuritySchemeFacts[];
  readonly operations: readonly OperationFacts[];
}

export interface ServerFacts {
  readonly name: string;
  readonly url: string;
  readonly description: string | undefined;
  readonly variables: readonly ServerVariableFacts[];
}

export interface ServerVariableFacts {
  readonly name: string;
  readonly description: string | undefined;
  /** Undefined where the contract marks its default as a placeholder. */
  readonly default: string | undefined;
  readonly enum: readonly string[] | undefined;
  readonly environmentVariable: string;
}

export interface SecuritySchemeFacts {
  readonly name: string;
  readonly description: string | undefined;
  readonly header: string;
  readonly prefix: string | undefined;
  readonly environmentVariable: string;
}

/** Reads what the client of a provider is made from. */
export function readContract(provider: string, description: Description): ContractFacts {
  const { root } = description;
  const operations = readOperations(description);
  const used = new Set(operations.flatMap((operation) => operation.security.flat()));
  return {
    provider,
    title: description.text(root, "info", "title") ?? provider,
    servers: description
      .entries(description.get(root, "servers"))
      .map(([index, server]) => readServer(provider, description, server, Number(index))),
    securitySchemes: description
      .entries(description.get(root, "components", "securitySchemes"))
      .filter(([name]) => used.has(name))
      .map(([name, scheme]) => readSecurityScheme(provider, description, name, scheme)),
    operations,
  };
}

function readServer(provider: string, description: Description, server: Place, index: number): ServerFacts {
  return {
    name: description.text(server, "x-name") ?? (index === 0 ? "production" : `server${index + 1}`),
    url: description.text(server, "url") ?? "",
    description: description.text(server, "description"),
    variables: description.entries(description.get(server, "variables")).map(([name, variable]) => ({
      name,
      description: description.text(variable, "description"),
      default:
        description.get(variable, "x-placeholder")?.value === true ? undefined : description.text(variable, "default"),
      enum: description.entries(description.get(variable, "enum")).length
        ? description.entries(description.get(variable, "enum")).map(([, value]) => String(value.value))
        : undefined,
      environmentVariable: constantCase(provider, name),
    })),
  };
}

function readSecurityScheme(
  provider: string,
  description: Description,
  name: string,
  scheme: Place,
): SecuritySchemeFacts {
  return {
    name,
    description: description.text(scheme, "description"),
    environmentVariable: constantCase(provider, name),
    ...whereItGoes(description, scheme),
  };
}

/** https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object */
function whereItGoes(description: Description, scheme: Place): { header: string; prefix: string | undefined } {
  const type = description.text(scheme, "type");
  const name = description.text(scheme, "name") ?? "";
  if (type === "apiKey") {
    switch (description.text(scheme, "in")) {
      case "header":
        return { header: name, prefix: undefined };
      case "cookie":
        return { header: "Cookie", prefix: `${name}=` };
      default:
        throw new ContractError(
          description.locate(scheme),
          `the credential ${name} would go into the URL, where logs keep it`,
          "use a header",
        );
    }
  }
  if (type === "http" && description.text(scheme, "scheme")?.toLowerCase() === "basic") {
    return { header: "Authorization", prefix: "Basic " };
  }
  return { header: "Authorization", prefix: "Bearer " };
}
