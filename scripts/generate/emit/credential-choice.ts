import { type ClientView, methodsOf } from "../client-view/client-view.ts";

/** Which credential is used where the contract takes one or another, or undefined where there is no choice. */
export function credentialChoice(view: ClientView): string | undefined {
  const alternatives = new Set(
    methodsOf(view).map(({ security }) => security.map((names) => names.join(" and ")).join(", ")),
  );
  const [first, ...others] = [...alternatives].filter((each) => each.includes(","));
  if (first === undefined || others.length > 0) {
    return (
      first &&
      "Exactly one of an operation's credentials is used: the first that the options hold, else the environment."
    );
  }
  return `Exactly one of ${first} is used: the first of them that the options hold, else the first that the environment does.`;
}
