import { isSwitch } from "./command-line.ts";
import { commandOf, type Loaded, loadProvider } from "./loaded.ts";
import { ownOptions } from "./own-options.ts";
import { providers } from "./providers.gen.ts";
import { takenBy } from "./taken.ts";

/** What the last of these words can become, given those before it; nothing where a file may stand. */
export async function complete(words: readonly string[]): Promise<string[]> {
  const [name = "", operation = "", ...rest] = words;
  const last = words.at(-1) ?? "";
  const begins = (candidates: readonly string[]): string[] =>
    candidates.filter((each) => each.startsWith(last) && isPlain(each));
  if (words.length <= 1) {
    return begins([...Object.keys(providers), "completion", "--help", "--version"]);
  }
  if (name === "completion") {
    return begins(["bash", "zsh"]);
  }
  const loaded = await loadProvider(name);
  if (words.length === 2) {
    return begins([...loaded.commands.map((each) => each.name), "--help"]);
  }
  return begins(candidatesOf(loaded, operation, rest.slice(0, -1), last));
}

function candidatesOf(loaded: Loaded, operation: string, before: readonly string[], last: string): string[] {
  const { inputs, ownNames } = takenBy(loaded, commandOf(loaded, operation), before);
  const flag = before.at(-1)?.replace(/^--/, "");
  const input = inputs.options.find((each) => each.flag === flag && !isSwitch(each));
  if (flag === "server") {
    return [...loaded.servers];
  }
  if (flag === "content-type") {
    return [...(inputs.body?.mediaTypes ?? [])];
  }
  if (input && before.at(-1)?.startsWith("--")) {
    return [...(input.type.items ?? input.type).choices];
  }
  const isValue = ownNames.some((each) => each === flag && ownOptions[each].type === "string");
  return isValue || !last.startsWith("-")
    ? []
    : [...inputs.options.map((each) => each.flag), ...ownNames].map((each) => `--${each}`);
}

/** What shells would take apart or run is no candidate. */
function isPlain(candidate: string): boolean {
  return /^[\w./@%+,-]+$/.test(candidate);
}
