import type { Subject } from "../contract/subject.ts";
import type { Finding } from "../finding.ts";
import type { ContractFacts, SecuritySchemeFacts, ServerFacts } from "../legacy/contract-facts.ts";
import type { GeneratedSide } from "./generated-side.ts";
import { type Part, sighting, type Verdict } from "./sighting.ts";
import { excerpts, type PlacesOf } from "./type-walk.ts";

/** An option of the client, or a server that one can name. */
interface Choice {
  readonly name: string;
  readonly subject: Subject;
  /** What makes it the same under another name. */
  readonly identity: string;
}

/** Compares what a client is created with: credentials, servers and their variables. */
export function compareOptions(before: GeneratedSide, after: GeneratedSide, placesOf: PlacesOf): Finding[] {
  if (!before.client || !after.client) {
    return [];
  }
  const [base, head] = [before.client, after.client];
  const part = (subject: Subject, label: string): Part => {
    return { subject, label, names: ["ClientOptions"], directions: ["request"], ...placesOf(subject) };
  };
  const option = (kind: "option" | "server", from: Choice | undefined, to: Choice | undefined): Finding => {
    const member = kind === "server" ? "server" : undefined;
    const names = [from, to].map((choice) => member ?? choice?.name ?? "");
    const [left = "", right = ""] = names;
    const subject = to?.subject ?? from?.subject ?? "";
    const label = `ClientOptions.${member ?? to?.name ?? from?.name}`;
    const texts = excerpts(
      from && base.source.member("ClientOptions", left),
      to && head.source.member("ClientOptions", right),
    );
    const places = { before: placesOf(from?.subject ?? subject).before, after: placesOf(subject).after };
    return sighting({ ...part(subject, label), ...places }, [choiceVerdict(kind, from, to)], texts);
  };
  const variables = variablesOf(head.facts);
  const servers = choices(serversOf(base.facts), serversOf(head.facts));
  // What comes and goes with its server is part of that.
  const isWithServer = (choice: Choice | undefined): boolean =>
    servers.some(
      (pair) => pair.includes(undefined) && pair.some((server) => choice?.subject.startsWith(`${server?.subject} `)),
    );
  return [
    ...choices(schemesOf(base.facts), schemesOf(head.facts)).map((pair) => option("option", ...pair)),
    ...choices(variablesOf(base.facts), variables)
      .filter((pair) => !pair.some(isWithServer))
      .map((pair) => option("option", ...pair)),
    ...servers
      // A server that is the only one is not chosen by name.
      .filter(([from]) => !from || base.facts.servers.length > 1)
      .map((pair) => option("server", ...pair)),
    ...variablesOf(base.facts).flatMap((variable) => {
      const other = variables.find(({ name }) => name === variable.name);
      const verdict = other && valuesVerdict(`ClientOptions.${variable.name}`, variable.values, other.values);
      return verdict
        ? [
            sighting(
              part(variable.subject, `ClientOptions.${variable.name}`),
              [verdict],
              excerpts(
                base.source.member("ClientOptions", variable.name),
                head.source.member("ClientOptions", variable.name),
              ),
            ),
          ]
        : [];
    }),
  ];
}

/** What is on one side only, the renamed in pairs. */
function choices(before: readonly Choice[], after: readonly Choice[]): [Choice | undefined, Choice | undefined][] {
  const removed = before.filter(({ name }) => !after.some((other) => other.name === name));
  const added = after.filter(({ name }) => !before.some((other) => other.name === name));
  const pairs = removed.map((choice): [Choice, Choice | undefined] => {
    const index = added.findIndex(({ identity }) => identity === choice.identity);
    return [choice, index < 0 ? undefined : added.splice(index, 1)[0]];
  });
  return [...pairs, ...added.map((choice): [undefined, Choice] => [undefined, choice])];
}

function choiceVerdict(kind: "option" | "server", from: Choice | undefined, to: Choice | undefined): Verdict {
  const say = (name: string | undefined) => (kind === "server" ? `the server "${name}"` : `the option \`${name}\``);
  if (from && to) {
    const message = `Code that gives a client ${say(from.name)} no longer compiles: it is called \`${to.name}\`.`;
    return { rule: `${kind}-renamed`, impact: "major", message };
  }
  if (from) {
    const message = `Code that gives a client ${say(from.name)} no longer compiles: it is gone.`;
    return { rule: `${kind}-removed`, impact: "major", message };
  }
  return { rule: `${kind}-added`, impact: "minor", message: `A client can be given ${say(to?.name)}.` };
}

/** Undefined of a variable without an enum, which takes any text. */
function valuesVerdict(
  label: string,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): Verdict | undefined {
  const gone = before?.filter((value) => after && !after.includes(value)) ?? [];
  if (gone.length > 0) {
    const values = gone.map((value) => JSON.stringify(value)).join(", ");
    return {
      rule: "type-narrowed",
      impact: "major",
      message: `Code that sets \`${label}\` to ${values} no longer compiles.`,
    };
  }
  if (after && !before) {
    const message = `Code that sets \`${label}\` to a \`string\` no longer compiles: it takes ${after.map((value) => JSON.stringify(value)).join(" | ")}.`;
    return { rule: "type-narrowed", impact: "major", message };
  }
  const isWider = before && before.length !== after?.length;
  return isWider
    ? { rule: "type-widened", impact: "minor", message: `\`${label}\` takes other values, too.` }
    : undefined;
}

function schemesOf({ securitySchemes }: ContractFacts): Choice[] {
  return securitySchemes.map((scheme: SecuritySchemeFacts) => ({
    name: scheme.name,
    subject: `components/securitySchemes/${scheme.name}`,
    identity: `${scheme.header}: ${scheme.prefix}`,
  }));
}

function serversOf({ servers }: ContractFacts): Choice[] {
  return servers.map(({ name, url }: ServerFacts) => ({ name, subject: `servers/${name}`, identity: url }));
}

function variablesOf({ servers }: ContractFacts): (Choice & { readonly values: readonly string[] | undefined })[] {
  const all = servers.flatMap((server) =>
    server.variables.map((variable) => ({
      name: variable.name,
      subject: `servers/${server.name} variable ${variable.name}`,
      identity: `${variable.enum}`,
      values: variable.enum,
    })),
  );
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}
