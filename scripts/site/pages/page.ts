/** A page of the site, as Markdown. */
export interface Page {
  /** Below the site's root, such as `guide/calls.md`. */
  readonly path: string;
  /** The file of the repository that it is, if it is one. */
  readonly source?: string | undefined;
  readonly text: string;
}

/** What the page is called: its first heading. */
export function titleOf({ path, text }: Page): string {
  return /^# (.+)$/m.exec(text)?.[1] ?? path;
}
