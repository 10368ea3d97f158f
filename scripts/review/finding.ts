import type { Impact, Lens } from "./change.ts";
import type { Subject } from "./contract/subject.ts";
import type { Place } from "./legacy/description.ts";

/** What one lens sees of a change. Findings about one subject become one change. */
export interface Finding {
  readonly lens: Lens;
  readonly rule: string;
  readonly impact: Impact;
  /** One sentence: who breaks, and how. */
  readonly message: string;
  readonly subject: Subject;
  /** Where it stands in the base's contract and in the head's, where the lens knows. */
  readonly before?: Place | undefined;
  readonly after?: Place | undefined;
  /** Names that consumers write and that it affects: `StoredFile.status`. */
  readonly names?: readonly string[];
  /** The generated types of both sides. */
  readonly typescript?: { readonly before?: string | undefined; readonly after?: string | undefined };
}
