import { visible } from "./source-text.ts";

/** Text of a description in a line of Markdown: on one line, and no HTML, table cell or link of its own. */
export function plainText(text = ""): string {
  return oneLine(text).replace(/[\\<[\]|]/g, (character) => `\\${character}`);
}

/** Text as code in a line or a table's cell of Markdown, whatever it holds. */
export function code(text: string): string {
  const line = oneLine(text).replaceAll("|", "\\|");
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const space = runs.length > 0 ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

/** A web page as the target of a link, or undefined for what is none. */
export function pageAddress(url = ""): string | undefined {
  if (/^https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/i.test(url)) {
    return url;
  }
  const isPage = /^https?:\/\//i.test(url) && URL.canParse(url);
  return isPage
    ? new URL(url).href.replace(/[()|`{}\\[\]]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
    : undefined;
}

function oneLine(text: string): string {
  return visible(text.trim().replace(/\s+/g, " "));
}
