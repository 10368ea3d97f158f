import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { workspace } from "@scripts/test-kit/workspace";
import { type ContractFacts, readContract } from "./contract-facts.ts";
import { Description } from "./description.ts";
import type { OperationFacts } from "./operations.ts";

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
