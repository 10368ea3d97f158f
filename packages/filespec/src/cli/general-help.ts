import { joined, section } from "./layout.ts";
import { providers } from "./providers.gen.ts";

/** What the command as a whole does. */
export function generalHelp(width: number): string {
  return joined(
    "Calls media-file APIs from a terminal, with the clients of the package filespec.",
    "Usage: filespec <provider> <operation> [arguments] [options]",
    section(
      "Providers",
      Object.entries(providers).map(([name, { title }]) => [name, title]),
      width,
    ),
    section(
      "More",
      [
        ["filespec <provider>", "Lists its operations."],
        ["filespec <provider> <operation> --help", "Says what an operation takes."],
        ["filespec completion bash|zsh", "Prints a script that completes names in that shell."],
        ["filespec --version", "Prints the version."],
      ],
      width,
    ),
  );
}
