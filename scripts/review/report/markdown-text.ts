import { oneLine } from "./visible-text.ts";

/** Breaks up what GitHub makes a link, a mention or a picture of; nobody sees it. */
const nothing = "&#8203;";

/** A text of others as it is, on one line: no markup, no link, nobody mentioned. `code` in backticks stays code. */
export function markdownText(text: string): string {
  return oneLine(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : plain(part)))
    .join("");
}

/** A text of others as code, on one line. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  // Keeps a backtick apart from the fence; a reader takes it off again.
  const space = /^`|`$/.test(line) ? " " : "";
  return line === "" ? "" : `${fence}${space}${line}${space}${fence}`;
}

/** Lines of others as a block of code. */
export function codeBlock(language: string, text: string): string {
  const runs = text.match(/`{3,}/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${language}\n${text}\n${fence}\n`;
}

/** A link, or nothing if it is none to a web page. */
export function webLink(label: string, url: string | undefined): string {
  const href = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  return href?.protocol === "https:" ? `[${label}](<${href.href.replace(/[<>\\`|\s]/g, encodeURIComponent)}>)` : "";
}

function plain(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/^[-+]|(?<=^\d+)[.)]/, "\\$&")
    .replace(/\$/g, "<span>$</span>")
    .replace(/[@#]|:(?=\S)|\bwww(?=\.)|\bgh(?=-\d)|\b[0-9a-f](?=[0-9a-f]{6,}\b)/gi, (match) => match + nothing);
}
