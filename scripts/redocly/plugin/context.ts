/** What Redocly hands to a rule, as far as the rules here use it. */
export interface RuleContext {
  readonly location: Location;
  readonly report: (problem: { message: string; location: Location }) => void;
  readonly resolve: (node: unknown) => { readonly node?: unknown };
}

interface Location {
  readonly child: (path: readonly (string | number)[]) => Location;
  readonly key: () => Location;
}
