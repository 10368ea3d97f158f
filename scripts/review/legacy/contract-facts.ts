import { constantCase } from "@scripts/generate/names";
import { ContractError } from "./contract-error.ts";
import type { Description, Place } from "./description.ts";
import { type OperationFacts, readOperations } from "./operations.ts";
import { type CredentialPlace, credentialPlace, unsupportedScheme } from "./security-scheme.ts";

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
    ...placeOf(description, scheme),
  };
}

function placeOf(description: Description, scheme: Place): CredentialPlace {
  const members = Object(scheme.value);
  const problem = unsupportedScheme(members);
  if (problem !== undefined) {
    const name = members.type === "apiKey" ? members.name : scheme.path.at(-1);
    throw new ContractError(description.locate(scheme), `the credential ${name} ${problem}`, "use a header");
  }
  return credentialPlace(members);
}
