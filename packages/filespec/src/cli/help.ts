import { isSwitch } from "./command-line.ts";
import type { Command } from "./commands.ts";
import type { Input, Inputs } from "./inputs.ts";
import { at, textOf } from "./json.ts";
import { joined, type Row, section, wrapped } from "./layout.ts";
import type { Loaded } from "./loaded.ts";
import { suggestion } from "./names.ts";
import { type OwnName, type OwnOption, ownOptions } from "./own-options.ts";
import type { EnvironmentVariable } from "./provider.ts";
import type { Taken } from "./taken.ts";
import { printable, printableLine } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** A longer list is shown by tags. */
const mostOperations = 60;

/** The operations of a provider, or those of one of its tags. */
export function providerHelp(
  loaded: Loaded,
  tag: string | undefined,
  inputsOf: (command: Command) => Inputs,
  width: number,
): string {
  const { name, title, summary, commands } = loaded;
  const byTag = new Map<string, Command[]>();
  for (const command of commands) {
    const key = command.tag || "Other operations";
    byTag.set(key, [...(byTag.get(key) ?? []), command]);
  }
  if (tag !== undefined && !byTag.has(tag)) {
    throw new UsageError(`${name} has no tag ${tag}${suggestion(tag, byTag.keys())}`);
  }
  const head = [
    printableLine(summary ? `${title}: ${summary}` : title),
    `Usage: filespec ${name} <operation> [arguments] [options]`,
  ];
  if (commands.length > mostOperations && tag === undefined) {
    const rows = [...byTag].map(
      ([each, { length }]): Row => [each, `${length} ${length === 1 ? "operation" : "operations"}`],
    );
    const more = `filespec ${name} --tag <tag> lists the operations of one.`;
    return joined(...head, section("Tags", rows, width), more, environment(loaded.environment, width));
  }
  const sections = [...byTag]
    .filter(([each]) => tag === undefined || each === tag)
    .map(([each, list]) =>
      section(
        each,
        list.map((command) => [usage(command, inputsOf(command)), command.summary]),
        width,
      ),
    );
  const more = `filespec ${name} <operation> --help says what one takes.`;
  return joined(...head, ...sections, more, environment(loaded.environment, width));
}

/** Everything that a command takes. */
export function commandHelp(loaded: Loaded, command: Command, { inputs, ownNames }: Taken, width: number): string {
  const { positionals, options, body } = inputs;
  const description = textOf(command.operation.description);
  const page = textOf(at(command.operation, "/externalDocs/url"));
  const ownRows = ownNames.map((name): Row => {
    const option: OwnOption = ownOptions[name];
    const short = option.short ? `-${option.short}, ` : "";
    return [
      `${short}--${name}${option.value ? ` <${option.value}>` : ""}`,
      ownDescription(name, option, inputs, loaded),
    ];
  });
  return joined(
    printable(command.summary),
    description === command.summary ? "" : wrapped(printable(description), width),
    `Usage: filespec ${loaded.name} ${usage(command, inputs)} [options]`,
    section(
      "Arguments",
      positionals.map((each) => [`<${each.flag}>`, explained(each)]),
      width,
    ),
    section(
      "Options",
      options.map((each) => [`--${each.flag}${isSwitch(each) ? "" : ` <${valueName(each)}>`}`, explained(each)]),
      width,
    ),
    body && body.mediaTypes.length > 1 ? `The body is ${body.mediaType}, unless --content-type says otherwise.` : "",
    section("Options of the command", ownRows, width),
    environment(loaded.environment, width),
    printableLine(`${command.method} ${command.path}${page ? `, ${page}` : ""}`),
  );
}

/** The name of a command with its arguments and the options that it needs. */
function usage({ name }: Command, { positionals, options }: Inputs): string {
  const places = positionals.map((each) => (each.isRequired ? `<${each.flag}>` : `[<${each.flag}>]`));
  const needed = options
    .filter((each) => each.isRequired && each.place !== "body")
    .map((each) => `--${each.flag} <${valueName(each)}>`);
  return [name, ...places, ...needed].join(" ");
}

function ownDescription(name: OwnName, { description }: OwnOption, { body }: Inputs, { servers }: Loaded): string {
  if (name === "content-type") {
    return `${description} One of ${body?.mediaTypes.join(", ")}.`;
  }
  return name === "server" ? `${description} ${servers.join(", ")}; the first is the default.` : description;
}

function explained({ type, isRequired, isFromFile, description }: Input): string {
  const { choices, isOpen } = type.items ?? type;
  return [
    description,
    choices.length > 0 ? `${isOpen ? "Such as" : "One of"} ${choices.join(", ")}.` : "",
    type.items ? "Can be given several times." : "",
    isFromFile ? "Follows from the file." : isRequired ? "Required." : "",
  ]
    .filter((each) => each !== "")
    .join(" ");
}

function valueName({ type }: Input): string {
  const { types } = type.items ?? type;
  const names = types.map((each) =>
    each === "string" ? "text" : each === "object" || each === "array" ? "json" : each,
  );
  return [...new Set(names)].join("|") || "text";
}

function environment(variables: readonly EnvironmentVariable[], width: number): string {
  return section(
    "Environment",
    variables.map(({ name, description }) => [name, description]),
    width,
  );
}
