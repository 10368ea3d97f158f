import { readFileSync } from "node:fs";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { problemKindInfo } from "@arethetypeswrong/core/problems";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { manifestOf, readTarball } from "../pack/tarball.ts";
import { contentProblems } from "./content-problems.ts";
import { manifestProblems } from "./manifest-problems.ts";

/** What is wrong with a tarball, in a sentence each: what publint and attw say, and what our rules do. */
export async function packedProblems(file: string): Promise<string[]> {
  const tarball = await readTarball(file);
  const bytes = new Uint8Array(readFileSync(file));
  return [
    ...contentProblems(tarball),
    ...manifestProblems(manifestOf(tarball)),
    ...(await publintProblems(bytes)),
    ...(await typeProblems(bytes)),
  ];
}

async function publintProblems(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
}

/** These packages are ES modules, read by resolvers that know `exports`: attw's profile `esm-only`. */
const notSupported = ["node10", "node16-cjs"];

async function typeProblems(bytes: Uint8Array): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(bytes));
  if (result.types === false) {
    return ["attw: it has no types"];
  }
  return result.problems
    .filter((problem) => !("resolutionKind" in problem && notSupported.includes(problem.resolutionKind)))
    .map((problem) => {
      const entry = "entrypoint" in problem ? ` (${problem.entrypoint}, ${problem.resolutionKind})` : "";
      return `attw: ${problemKindInfo[problem.kind].description}${entry}`;
    });
}
