import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { mockFetch } from "filespec/renderio/mock";
import { expect, test, vi } from "vitest";
import { environment, runHere } from "../../testing/command.ts";
import { serve } from "../../testing/serve.ts";

const text = readFileSync(join(workspace, "docs/command-line.md"), "utf8");
const sessions = [...text.matchAll(/^```text\n(.*?)^```$/gms)].map(([, session = ""]) => session);

test.each(sessions.map((each) => [each.slice(0, each.indexOf("\n")), each]))(
  "the document shows what is printed: %s",
  async (_, session) => {
    const folder = temporaryFolder({ "clip.mov": "bytes" });
    const commands = session.split("\n").filter((line) => line.startsWith("$ "));
    const printed: string[] = [];

    for (const line of commands) {
      const url = await serve(mockFetch({ getFile: ({ params }) => (params.fileId === "missing" ? 404 : 200) }));
      const [words, env] = parsed(line);
      const isCall = words[1] !== undefined && !words[1].startsWith("-");
      for (const [name, value] of Object.entries(env)) {
        vi.stubEnv(name, value);
      }
      const args = words.map((each) => (each === "clip.mov" ? join(folder, each) : each));
      const { stdout, stderr } = await runHere([...args, ...(isCall ? ["--base-url", url] : [])]);
      printed.push(`${line}\n${stdout}${stderr}`);
    }

    expect(session).toBe(printed.join("\n"));
  },
);

/** The words behind `filespec`, and the environment. */
function parsed(line: string): [string[], { readonly [name: string]: string }] {
  const [, unset, rest = ""] = /^\$ (?:env (\w+)= )?filespec (.*)$/.exec(line) ?? [];
  const words = [...rest.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  return [words, { ...environment, ...(unset && { [unset]: "" }) }];
}
