/** The anchor of a heading, as GitHub makes it, so that a link works there and on the site. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation} -]/gu, "")
    .replaceAll(" ", "-");
}

/** The anchors of a document's headings. */
export function anchorsOf(markdown: string): string[] {
  const prose = withoutBlocks(markdown);
  return [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));
}

/** A document without its fenced blocks. */
export function withoutBlocks(markdown: string): string {
  return markdown.replace(/^( *)(`{3,}|~{3,}).*\n[\s\S]*?^\1\2$/gm, "");
}
