import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { commandFile, runCommand } from "../../testing/command.ts";

test("a shell without a script is refused", async () => {
  expect(await runCommand(["completion", "fish"])).toEqual({
    code: 2,
    stdout: "",
    stderr: "filespec: name the shell: filespec completion bash, or zsh\n",
  });
});

test.each([
  [["re"], ["rebilly", "renderio"]],
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
  [["renderio", "upload-file", ""], []],
])("bash completes %j", (words, candidates) => {
  const code = `eval "$(filespec completion bash)"
    COMP_WORDS=(filespec ${words.map((each) => `'${each}'`).join(" ")})
    COMP_CWORD=${words.length}
    _filespec
    printf '%s\\n' "\${COMPREPLY[@]}"`;

  const printed = execFileSync("bash", ["--norc", "-c", code], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: pathWithCommand() },
    encoding: "utf8",
  });

  expect(printed.split("\n").filter((each) => each !== "")).toEqual(candidates);
});

/** The variable PATH, with the command in it as npm would install it. */
function pathWithCommand(): string {
  const folder = join(temporaryFolder(), "bin");
  mkdirSync(folder);
  chmodSync(commandFile, 0o755);
  symlinkSync(commandFile, join(folder, "filespec"));
  return [folder, dirname(process.execPath), process.env.PATH].join(delimiter);
}
