import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { codeBlocks, documents } from "@scripts/test-kit/documents";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { anchorsOf, withoutBlocks } from "./pages/anchors.ts";

// `ts` and `js` are compiled and run by a test of the facade, against the packed packages.
const checks: { readonly [language: string]: (code: string) => void } = {
  ts: () => {},
  js: () => {},
  sh: (code) => {
    execFileSync("bash", ["-n"], { input: code, stdio: ["pipe", "ignore", "pipe"] });
  },
  json: (code) => {
    JSON.parse(code);
  },
  jsonl: (code) => {
    code
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  },
  yaml: (code) => {
    parse(code);
  },
  mermaid: () => {},
  text: () => {},
};

test("each block of code names its language, and is written in it", () => {
  const wrong = codeBlocks().flatMap(({ document, line, language, code }) => {
    const check = checks[language];
    try {
      check?.(code);
      return check
        ? []
        : [`${document}:${line} says "${language}", which is none of ${Object.keys(checks).join(", ")}`];
    } catch (error) {
      return [`${document}:${line} is no ${language}: ${error}`];
    }
  });

  expect(wrong).toEqual([]);
});

test("each command of pnpm in a document is there, and of the version that package.json names", () => {
  const manifest: { readonly scripts: object; readonly packageManager: string } = JSON.parse(
    readFileSync(join(workspace, "package.json"), "utf8"),
  );
  const own = ["add", "exec", "install", "pack", "publish"];
  const isThere = (name: string): boolean =>
    own.includes(name) || name in manifest.scripts || existsSync(join(workspace, "node_modules/.bin", name));

  const commands = [...documents()].flatMap(([document, text]) =>
    codeOf(document, text).flatMap((code) =>
      [...code.matchAll(/(?<![\w/.-])(pnpm(?:@[\d.]+)?)(?: (?:run|-\S+))* ([a-z][\w:-]*)/g)].map(
        ([, pnpm = "", name = ""]) => ({
          document,
          pnpm,
          name,
        }),
      ),
    ),
  );

  expect(commands.length).toBeGreaterThan(50);
  expect(commands.filter(({ name }) => !isThere(name))).toEqual([]);
  expect(commands.filter(({ pnpm }) => !["pnpm", manifest.packageManager].includes(pnpm))).toEqual([]);
});

test("each link from a document leads to a file, and to a heading of it", () => {
  const all = documents();
  const dead = [...all].flatMap(([document, text]) =>
    linksOf(text)
      .filter((link) => {
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? document : normalize(join(dirname(document), path));
        const isThere = existsSync(join(workspace, target));
        return !isThere || (anchor !== undefined && !anchorsOf(all.get(target) ?? "").includes(anchor));
      })
      .map((link) => `${document}: ${link}`),
  );

  expect(dead).toEqual([]);
});

/** Code within lines, and blocks for a shell. */
function codeOf(document: string, text: string): string[] {
  const inline = [...withoutBlocks(text).matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code.replaceAll("\n", " "));
  const blocks = codeBlocks().filter((block) => block.document === document && block.language === "sh");
  return [...inline, ...blocks.map(({ code }) => code)];
}

/** Those that lead to files of the repository. */
function linksOf(text: string): string[] {
  const prose = withoutBlocks(text).replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => (/^[a-z]+:/.test(link) ? [] : [link]));
}
