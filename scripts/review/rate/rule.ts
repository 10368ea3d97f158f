import type { Impact } from "../change.ts";

/** What a sentence about a change is made of. */
export interface Said {
  /** "`status` of `StoredFile`", "the query parameter `limit` of `listFiles`". */
  readonly element: string;
  readonly what: string;
  /** Quoted. Empty where there was nothing. */
  readonly from: string;
  readonly to: string;
}

/** Half a sentence: who breaks, and how. */
export type Say = (said: Said) => string;

/** What a change does, with the row of docs/contract-changes.md that says so. */
export interface Verdict {
  readonly impact: Impact | "none";
  readonly row: string;
  readonly say: Say;
}

/** By the direction in which what has changed flows; of both, the higher counts. */
export interface Rule {
  readonly sent: Verdict;
  readonly answered: Verdict;
}

export function verdict(impact: Verdict["impact"], row: string, say: Say): Verdict {
  return { impact, row, say };
}

export function flows(whenSent: Verdict, whenAnswered: Verdict): Rule {
  return { sent: whenSent, answered: whenAnswered };
}

export function always(impact: Verdict["impact"], row: string, say: Say): Rule {
  const one = verdict(impact, row, say);
  return { sent: one, answered: one };
}
