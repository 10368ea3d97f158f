import { join, resolve } from "node:path";
import { type ContractFacts, readContract } from "../generate/contract-facts.ts";
import { Description } from "../generate/description.ts";
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
