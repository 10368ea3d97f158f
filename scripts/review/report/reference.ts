import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openDescription } from "@scripts/read";
import { inOwnFolder, runRedocly } from "@scripts/redocly";
import { sync as writeWhole } from "write-file-atomic";

/** Writes the reference documentation of a description as one HTML file that nothing leaves the machine for. */
export async function buildReference(file: string, output: string): Promise<void> {
  // In a folder without configuration: no plugin has a part in it.
  await inOwnFolder([openDescription(file, dirname(file))], async (folder, [root = ""]) => {
    const page = join(folder, "page.html");
    const { stderr, exitCode } = await runRedocly(["build-docs", root, "--output", page, "--inlineBundle"], folder);
    if (exitCode !== 0) {
      throw new Error(`redocly build-docs ${file} failed: ${stderr.trim()}`);
    }
    writeWhole(output, offline(readFileSync(page, "utf8")));
  });
}

/**
 * The page without what Redocly rendered beforehand, which holds the markup of descriptions as it is. The script renders
 * it again in the browser, sanitized, under a policy that lets nothing in.
 */
function offline(page: string): string {
  const [, title = ""] = /<title>([^<]*)<\/title>/.exec(page) ?? [];
  const opening = '<script type="module">';
  const start = page.lastIndexOf(opening) + opening.length;
  const rendered = page.slice(start, page.lastIndexOf("</script>"));
  // The description stands between Redocly's own code and the last lines, and may hold any of these texts.
  const script = [
    ["https://cdn.redoc.ly/redoc/logo-mini-full.svg", "data:,", "indexOf"] as const,
    ["https://cdn.redoc.ly/redoc/logo-mini.svg", "data:,", "indexOf"] as const,
    ["const __redoc_options = {", 'const __redoc_options = {"sanitize":true,', "lastIndexOf"] as const,
    [
      "hydrate(__redoc_definition, __redoc_options,",
      "init(__redoc_definition, __redoc_options,",
      "lastIndexOf",
    ] as const,
  ].reduce((text, [from, to, find]) => replaced(text, from, to, text[find](from)), rendered);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; padding: 0; }</style>
</head>
<body>
<noscript>This page needs JavaScript.</noscript>
<div id="redoc"></div>
<script type="module">${script}</script>
</body>
</html>
`;
}

function replaced(text: string, from: string, to: string, at: number): string {
  if (at < 0) {
    throw new Error(`redocly build-docs writes another page than the one this was made for: it lacks ${from}`);
  }
  return text.slice(0, at) + to + text.slice(at + from.length);
}
