import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { coreTypes } from "@scripts/generate/core-types";
import { Application, Converter } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import type { Page } from "./page.ts";

const here = join(import.meta.dirname, "..");

/** The reference of what all packages share, a page an entry of core, from its types. */
export async function packageReference(workspace: string): Promise<Page[]> {
  const folder = mkdtempSync(join(tmpdir(), "filespec-site-"));
  try {
    await write(join(workspace, "packages/core/src"), folder);
    return globSync("**/*.md", { cwd: folder })
      .filter((path) => path !== "README.md")
      .toSorted()
      .map((path) => ({ path: `types/${path}`, text: linked(readFileSync(join(folder, path), "utf8")) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows of tables are no headings: what leads to one leads nowhere. */
function linked(markdown: string): string {
  return markdown
    .replace(/^# (.*)$/m, (_, name: string) => `# ${entries[name.replace(/^core\/?/, "") || "index"]}`)
    .replace(/<a id="[^"]*"><\/a> ?/g, "")
    .replace(/\[([^\]]+)\]\([^)\s]*#property-[^)\s]*\)/g, "$1");
}

/** The entries of core whose types consumers meet, and what their pages are called. */
const entries: { readonly [entry: string]: string } = {
  index: "Types of all packages",
  errors: "Errors",
  mock: "Mocks",
  validate: "Validators",
};

const options: Partial<PluginOptions> = {
  outputFileStrategy: "modules",
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  interfacePropertiesFormat: "table",
  classPropertiesFormat: "table",
  parametersFormat: "table",
};

async function write(sources: string, folder: string): Promise<void> {
  const app = await Application.bootstrapWithPlugins({
    plugin: ["typedoc-plugin-markdown"],
    tsconfig: join(here, "typedoc.tsconfig.json"),
    entryPoints: ["index.ts", "errors/index.ts", "mock/index.ts", "validate/index.ts"].map((name) =>
      join(sources, name),
    ),
    readme: "none",
    disableSources: true,
    skipErrorChecking: true,
    logLevel: "Error",
    groupOrder: ["Classes", "Interfaces", "Type Aliases", "Functions", "*"],
    outputs: [{ name: "markdown", path: folder }],
    ...options,
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) {
      const [entry] = module.name.split("/");
      module.name = entry === "index" ? "core" : `core/${entry}`;
      // The rest of the main entry is for generated code.
      const inner = module.children?.filter(({ name }) => entry === "index" && !coreTypes.includes(name));
      for (const reflection of inner ?? []) {
        project.removeReflection(reflection);
      }
    }
  });
  const project = await app.convert();
  if (!project) {
    throw new Error("TypeDoc made no reference of core");
  }
  await app.generateOutputs(project);
}
