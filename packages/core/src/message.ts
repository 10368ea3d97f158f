import type { Call } from "./call.ts";

/** An error's message: the call's label, then the text without the credentials that a server may have echoed into it. */
export function message({ label, secrets }: Call, text: string): string {
  // Headers are trimmed before they are sent. The longest comes first, because one may start with another.
  const longestFirst = [...secrets].map((secret) => secret.trim()).sort((one, other) => other.length - one.length);
  const redacted = longestFirst.reduce((shown, secret) => shown.replace(anyCase(secret), "[credential]"), text);
  return `${label}: ${redacted}`;
}

/** In any case, because host names are echoed in lower case. */
function anyCase(secret: string): RegExp {
  return new RegExp(secret.replace(/\W/g, "\\$&"), "gi");
}
