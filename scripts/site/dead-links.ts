import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";

/** Links between the pages of a built site that lead to no page, or to no heading of it. */
export function deadLinks(folder: string): string[] {
  const pages = new Map(
    globSync("**/*.html", { cwd: folder }).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
  const anchors = new Map(
    [...pages].map(([path, html]) => [path, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id))]),
  );
  return [...pages].flatMap(([path, html]) =>
    [...new Set([...html.matchAll(/ href="([^"]+)"/g)].map(([, link = ""]) => link))]
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => !isThere(link, path, folder, anchors))
      .map((link) => `${path}: ${link}`),
  );
}

function isThere(
  link: string,
  from: string,
  folder: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [path = "", anchor] = decodeURI(link).split("#");
  const file = path === "" ? from : path.startsWith("/") ? path.slice(1) : join(dirname(from), path);
  const target = file === "" || file.endsWith("/") ? `${file}index.html` : file;
  if (!existsSync(join(folder, target))) {
    return false;
  }
  return anchor === undefined || anchor === "" || anchors.get(target)?.has(anchor) === true;
}
