import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listProviders } from "@scripts/read/providers";
import type { Consumer } from "@scripts/test-kit/consumer";
import { workspace } from "@scripts/test-kit/workspace";
import * as esbuild from "esbuild";
import type { Installed } from "./install.ts";

/** What a bundler makes of one provider's client through the facade. */
export interface BundlerResult {
  readonly name: string;
  readonly version: string;
  readonly skipped?: string | undefined;
  /** By the import that is bundled. */
  readonly bundles: readonly Bundle[];
}

export interface Bundle {
  readonly specifier: string;
  /** Minified. */
  readonly bytes: number;
  /** With the provider's own package. */
  readonly directBytes: number;
  /** Providers that are in the bundle, and should not be. */
  readonly others: readonly string[];
}

type BundleFile = (installed: Installed, file: string) => Promise<string>;

const bundlers: { readonly [name: string]: BundleFile } = {
  esbuild: async (_, file) => {
    const { outputFiles } = await esbuild.build({ entryPoints: [file], bundle: true, format: "esm", write: false });
    return outputFiles[0]?.text ?? "";
  },
  rollup: async (installed, file) => {
    const { rollup } = await load<Rollup>(installed, "rollup", "dist/es/rollup.js");
    const { nodeResolve } = await load<NodeResolve>(installed, "@rollup/plugin-node-resolve", "dist/es/index.js");
    const { output } = await (await rollup({ input: file, plugins: [nodeResolve()] })).generate({ format: "es" });
    return output[0].code;
  },
  vite: async (installed, file) => {
    const { build } = await load<Vite>(installed, "vite", "dist/node/index.js");
    const [{ output }] = await build({
      configFile: false,
      logLevel: "silent",
      root: join(file, ".."),
      build: { write: false, lib: { entry: file, formats: ["es"], fileName: "bundle" } },
    });
    return output[0].code;
  },
  webpack: async (installed, file) => {
    const { default: webpack } = await load<Webpack>(installed, "webpack", "lib/index.js");
    const output = { path: `${file}.webpack`, filename: "bundle.mjs", module: true, library: { type: "module" } };
    // Every bundle is minified by the same tool.
    const optimization = { minimize: false };
    const options = { mode: "production", entry: file, output, experiments: { outputModule: true }, optimization };
    await new Promise<void>((resolve, reject) => {
      webpack(options, (error, stats) => {
        const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
        return problem ? reject(problem) : resolve();
      });
    });
    return readFileSync(join(output.path, output.filename), "utf8");
  },
};

/** Writes what is bundled into the consumer's project, and gives what bundles it with each bundler. */
export function tryBundlers(
  consumer: Consumer,
  installed: Installed,
  provider: string,
): (() => Promise<BundlerResult>)[] {
  const write = (name: string, code: string): string => {
    consumer.write(`bundles/${name}.js`, code);
    return join(consumer.folder, "bundles", `${name}.js`);
  };
  const take = (specifier: string): string =>
    `import { createClient } from "${specifier}";\nexport const client = createClient();\n`;
  const direct = write("direct", take(`@filespec/${provider}`));
  const throughFacade = {
    [`filespec/${provider}`]: write("subpath", take(`filespec/${provider}`)),
    filespec: write(
      "namespace",
      `import { ${provider} } from "filespec";\nexport const client = ${provider}.createClient();\n`,
    ),
  };
  const others = listProviders(workspace).filter((each) => each !== provider);

  return Object.entries(bundlers).map(([name, bundle]) => async () => {
    const version = name === "esbuild" ? esbuild.version : installed.version(name);
    const skipped = installed.skipped.get(name)?.reason;
    if (skipped !== undefined) {
      return { name, version, bundles: [], skipped };
    }
    const minified = async (file: string): Promise<string> => {
      const { code } = await esbuild.transform(await bundle(installed, file), { minify: true, format: "esm" });
      return code;
    };
    const directBytes = Buffer.byteLength(await minified(direct));
    const bundles: Bundle[] = [];
    for (const [specifier, file] of Object.entries(throughFacade)) {
      const code = await minified(file);
      const bytes = Buffer.byteLength(code);
      bundles.push({ specifier, bytes, directBytes, others: others.filter((each) => has(code, each)) });
    }
    return { name, version, bundles };
  });
}

/** Whether something of the provider is in the code: its name is in the data of its operations. */
function has(code: string, provider: string): boolean {
  return code.toLowerCase().includes(provider);
}

/** A module of an installed package. */
async function load<Module>(installed: Installed, name: string, file: string): Promise<Module> {
  return await import(pathToFileURL(join(installed.find(name) ?? "", file)).href);
}

/** What is used of packages that are not installed when this is compiled. */
interface Output {
  readonly output: readonly [{ readonly code: string }];
}
interface Rollup {
  readonly rollup: (options: object) => Promise<{ readonly generate: (options: object) => Promise<Output> }>;
}
interface NodeResolve {
  readonly nodeResolve: () => unknown;
}
interface Vite {
  readonly build: (options: object) => Promise<readonly [Output]>;
}
interface Webpack {
  readonly default: (options: object, done: (error: Error | null, stats?: WebpackStats) => void) => void;
}
interface WebpackStats {
  readonly hasErrors: () => boolean;
  readonly toString: (preset: string) => string;
}
