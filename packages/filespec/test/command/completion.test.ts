import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { complete } from "../../src/cli/complete.ts";
import { commandFile, runHere } from "../../testing/command.ts";

test("a shell without a script is refused", async () => {
  expect(await runHere(["completion", "fish"])).toEqual({
    code: 2,
    stdout: "",
    stderr: "filespec: name the shell: filespec completion bash, or zsh\n",
  });
});

test.each([
  [["re"], ["rebilly", "renderio"]],
  [
    ["completion", ""],
    ["bash", "zsh"],
  ],
  [
    ["renderio", "de"],
    ["delete-file", "delete-command-files"],
  ],
  [["renderio", "list-files", "--li"], ["--limit"]],
  [
    ["autorender", "list-files", "--sort-order", ""],
    ["asc", "desc"],
  ],
  [["rebilly", "list-files", "--server", "s"], ["sandbox"]],
  [["rebilly", "create-file", "--content-type", "im"], []],
  [["rebilly", "create-file", "--content-type", "application/p"], ["application/pdf"]],
  [["renderio", "upload-file", ""], []],
])("%j becomes %j", async (words, candidates) => {
  expect(await complete(words)).toEqual(candidates);
});

// That a file may stand there, the shell knows.
const completions: [string[], string[]][] = [
  [
    ["renderio", "de"],
    ["delete-file", "delete-command-files"],
  ],
  [["renderio", "upload-file", ""], []],
];

test.each(completions)("bash completes %j", (words, candidates) => {
  const printed = runShell(
    ["bash", "--norc", "-c"],
    `eval "$(filespec completion bash)"
    COMP_WORDS=(filespec ${quoted(words)})
    COMP_CWORD=${words.length}
    _filespec
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  );

  expect(printed).toEqual(candidates);
});

const hasZsh = spawnSync("zsh", ["-f", "-c", ""]).status === 0;

// What zsh does with the candidates, it does only while somebody types.
test.skipIf(!hasZsh).each(completions)("zsh, where it is installed, completes %j", (words, candidates) => {
  const printed = runShell(
    ["zsh", "-f", "-c"],
    `compdef() {}
    _files() {}
    compadd() { print -rl -- \${(P)2} }
    eval "$(filespec completion zsh)"
    words=(filespec ${quoted(words)})
    CURRENT=${words.length + 1}
    _filespec`,
  );

  expect(printed).toEqual(candidates);
});

function quoted(words: readonly string[]): string {
  return words.map((each) => `'${each}'`).join(" ");
}

/** The lines that a shell prints, in whose path the command is. */
function runShell([shell = "", ...options]: readonly string[], code: string): string[] {
  const printed = execFileSync(shell, [...options, code], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: pathWithCommand() },
    encoding: "utf8",
  });
  return printed.split("\n").filter((each) => each !== "");
}

/** The variable PATH, with the command in it as npm would install it. */
function pathWithCommand(): string {
  const folder = join(temporaryFolder(), "bin");
  mkdirSync(folder);
  chmodSync(commandFile, 0o755);
  symlinkSync(commandFile, join(folder, "filespec"));
  return [folder, dirname(process.execPath), process.env.PATH].join(delimiter);
}
