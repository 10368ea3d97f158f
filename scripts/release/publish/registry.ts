import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { run } from "@scripts/command";

/** A registry on this machine. */
export interface Registry {
  readonly url: string;
  /** What makes package managers use it. */
  readonly environment: { readonly [name: string]: string };
  readonly close: () => void;
}

/** Installs verdaccio into a new folder and starts it there. It is in no manifest: nothing else needs its 320 packages. */
export async function startRegistry(workspace: string, folder: string): Promise<Registry> {
  const [, version = ""] =
    /^ {2}verdaccio: (\S+)$/m.exec(readFileSync(join(workspace, "pnpm-workspace.yaml"), "utf8")) ?? [];
  const write = (name: string, content: object | string): void =>
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  mkdirSync(folder);
  write("package.json", {
    private: true,
    dependencies: { verdaccio: version },
    // It asks for the tag `cjs`, which mirrors of the registry do not have.
    overrides: { "node-fetch": "2.7.0" },
  });
  await run(["npm", "install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"], { cwd: folder });
  const everybody = { access: "$all", publish: "$all", unpublish: "$all" };
  write("config.yaml", {
    storage: "./storage",
    auth: { htpasswd: { file: "./htpasswd" } },
    uplinks: {},
    packages: { "@*/*": everybody, "**": everybody },
    log: { type: "file", path: "./log", level: "warn" },
  });
  const port = await freePort();
  const command = [
    join(folder, "node_modules/verdaccio/bin/verdaccio"),
    "--config",
    "config.yaml",
    "--listen",
    `127.0.0.1:${port}`,
  ];
  const server = spawn(process.execPath, command, { cwd: folder, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  await answers(url, server);
  write("npmrc", `registry=${url}\n//127.0.0.1:${port}/:_authToken=anybody\n`);
  return {
    url,
    environment: { NPM_CONFIG_USERCONFIG: join(folder, "npmrc"), npm_config_userconfig: join(folder, "npmrc") },
    close: () => void server.kill(),
  };
}

async function answers(url: string, server: { readonly exitCode: number | null }): Promise<void> {
  while (server.exitCode === null) {
    const response = await fetch(`${url}-/ping`).catch(() => undefined);
    if (response?.ok) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`verdaccio ended with exit code ${server.exitCode}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
