import { join, resolve } from "node:path";
import { type ContractFacts, readContract } from "../generate/contract-facts.ts";
import { Description } from "../generate/description.ts";
import type { OperationFacts } from "../generate/operations.ts";
import { listProviders } from "../generate/providers.ts";

export const workspace: string = resolve(import.meta.dirname, "../..");

/** A contract of the workspace as the generator reads it. */
export interface WorkspaceContract {
  readonly file: string;
  readonly description: Description;
  readonly facts: ContractFacts;
}

export function openContract(provider: string): WorkspaceContract {
  const file = join(workspace, "specs", provider, "openapi.yaml");
  const description = new Description(file, workspace);
  return { file, description, facts: readContract(provider, description) };
}

export function openContracts(): WorkspaceContract[] {
  return listProviders(workspace).map(openContract);
}

/** The body that a contract shows for a status of an operation, or undefined where it shows none. */
export function exampleOf(description: Description, { place }: OperationFacts, status: string): unknown {
  const examples = description.get(place, "responses", status, "content", "application/json", "examples");
  const [first] = description.entries(examples);
  return first && description.get(first[1], "value")?.value;
}
