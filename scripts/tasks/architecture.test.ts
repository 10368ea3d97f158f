import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { importArrows } from "./testing/imports.ts";

const architecture = readFileSync(join(workspace, "ARCHITECTURE.md"), "utf8");
const scripts = readFileSync(join(workspace, "scripts/README.md"), "utf8");

test("the picture in ARCHITECTURE.md has an arrow for each import from one room into another, and no other", () => {
  const drawn = [...architecture.matchAll(/^ *([\w-]+) --> ([\w-]+)$/gm)].map(([arrow]) => arrow.trim());

  expect(drawn.toSorted()).toEqual(importArrows(listProviders(workspace)));
});

test("scripts/README.md has a row for each folder, whose entry files are there", () => {
  const rows = [...scripts.matchAll(/^\| .*\| \[`([\w-]+)`\]\(([\w-]+)\) \| (.*?) \|/gm)];

  const folders = readdirSync(join(workspace, "scripts")).filter((name) =>
    existsSync(join(workspace, "scripts", name, "package.json")),
  );
  expect([...new Set(rows.map(([, folder]) => folder))].sort()).toEqual(folders.sort());
  const entries = rows.flatMap(([, folder = "", , files = ""]) =>
    [...files.matchAll(/`([^`]+\.ts)`/g)].map(([, file = ""]) => join("scripts", folder, file)),
  );
  expect(entries.filter((file) => !existsSync(join(workspace, file)))).toEqual([]);
});

test("scripts/README.md has each command that package.json runs from scripts", () => {
  const { scripts: commands }: { scripts: { [name: string]: string } } = JSON.parse(
    readFileSync(join(workspace, "package.json"), "utf8"),
  );

  const own = Object.keys(commands).filter((name) => commands[name]?.includes("scripts/") && !name.includes(":"));
  expect(own.filter((name) => !scripts.includes(`\`pnpm ${name}\``))).toEqual([]);
});
