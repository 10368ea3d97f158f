import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { sync as writeWhole } from "write-file-atomic";

/** Writes the reference documentation of a description as one HTML file that nothing leaves the machine for. */
export async function buildReference(file: string, output: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "reference-"));
  try {
    const page = join(folder, "page.html");
    // In a folder without configuration: no plugin has a part in it.
    await promisify(execFile)("redocly", ["build-docs", resolve(file), "--output", page, "--inlineBundle"], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    }).catch((error: { stderr?: string; code?: unknown }) => {
      const why = error.stderr?.trim() || `redocly did not run (${error.code}); run \`pnpm install\``;
      throw new Error(`redocly build-docs ${file} failed: ${why}`);
    });
    writeWhole(output, offline(readFileSync(page, "utf8")));
  } finally {
    rmSync(folder, { recursive: true });
  }
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
  const script = [
    ["const __redoc_options = {", 'const __redoc_options = {"sanitize":true,'],
    ["hydrate(__redoc_definition, __redoc_options,", "init(__redoc_definition, __redoc_options,"],
    ["https://cdn.redoc.ly/redoc/logo-mini-full.svg", "data:,"],
    ["https://cdn.redoc.ly/redoc/logo-mini.svg", "data:,"],
  ].reduce((text, [from = "", to = ""]) => replaced(text, from, to), rendered);
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

function replaced(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) {
    throw new Error(
      `redocly build-docs writes another page than the one this was made for: ${parts.length - 1} times ${from}`,
    );
  }
  return parts.join(to);
}
