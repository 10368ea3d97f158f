import type { ContractSide } from "../contract/contract-side.ts";
import type { Finding } from "../finding.ts";
import { alignMappings } from "./canonical/align-mappings.ts";
import { canonicalize } from "./canonical/canonicalize.ts";
import { find } from "./findings/find.ts";
import { redoclyDiff } from "./redocly-diff.ts";

/** What has changed in what is sent and answered, as Redocly's rules and ours see it. */
export async function compareWire(before: ContractSide, after: ContractSide): Promise<Finding[]> {
  const base = canonicalize(before, "base");
  const revision = canonicalize(after, "revision");
  alignMappings(base.document, revision.document);
  const changes = await redoclyDiff(base.document, revision.document);
  return find(changes, { side: before, canonical: base }, { side: after, canonical: revision });
}
