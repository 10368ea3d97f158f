import type { Call } from "./call.ts";

/** An error's message: whose it is, then the text, without the credentials that a server may have echoed into it. */
export function message({ subject, secrets }: Call, text: string): string {
  // Headers are sent without the blanks around them. The longest first: one may be the beginning of another.
  const longestFirst = [...secrets].map((secret) => secret.trim()).sort((one, other) => other.length - one.length);
  const redacted = longestFirst.reduce((said, secret) => said.replace(anyCase(secret), "[credential]"), text);
  return `${subject}: ${redacted}`;
}

/** Hosts come back in lower case. */
function anyCase(secret: string): RegExp {
  return new RegExp(secret.replace(/\W/g, "\\$&"), "gi");
}
