/** What Redocly hands to a rule, as far as the rules here use it. */
export interface RuleContext {
  readonly key: string | number;
  readonly location: Location;
  readonly report: (problem: { message: string; location: Location }) => void;
  readonly resolve: Resolve;
}

/** Follows a reference, from the rule's place or from a file: what is none, or leads nowhere, has no `node`. */
export type Resolve = (node: unknown, from?: string) => { readonly node?: unknown; readonly location?: Location };

interface Location {
  readonly source: { readonly absoluteRef: string };
  readonly child: (path: readonly (string | number)[]) => Location;
  readonly key: () => Location;
}
