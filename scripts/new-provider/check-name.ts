import { isBuiltin } from "node:module";
import { Script } from "node:vm";
import { moduleName } from "@scripts/generate/names";

/** The facade's own module and folder, and what its command takes in place of a provider. */
const facadeNames = ["index", "cli", "completion", "help"];

/** Folders that Windows cannot have. */
const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Why a provider cannot have this name, or undefined if it can. It becomes two folders, two npm packages (the rules of
 * npm are wider than the one here), a subpath and a namespace of the facade, and the beginning of environment variables.
 * `packages` are the folders of packages/.
 */
export function nameProblem(
  name: string,
  providers: readonly string[],
  packages: readonly string[],
): string | undefined {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name)) {
    return "a name is lower-case letters and digits in words joined by single hyphens, and begins with a letter";
  }
  if (name.length > 64) {
    return `a name has at most 64 characters, this one ${name.length}`;
  }
  if (providers.includes(name)) {
    return "there is a provider of that name";
  }
  const isTaken = packages.includes(name) || facadeNames.includes(name);
  if (isTaken || name === "contract" || name.endsWith("-contract")) {
    return "the workspace has another use for that name";
  }
  const namespace = moduleName(name);
  const other = providers.find((each) => moduleName(each) === namespace);
  if (other !== undefined) {
    return `its namespace ${namespace} would be that of ${other}`;
  }
  if (!isDeclarable(namespace) || isBuiltin(name) || namespace in globalThis || windowsDevice.test(name)) {
    return "JavaScript, Node or the file system has another meaning for that name";
  }
  return undefined;
}

/** Whether a module can declare the name. The script is compiled, never run. */
function isDeclarable(name: string): boolean {
  try {
    return name !== "await" && new Script(`"use strict"; { const ${name} = 0; }`) instanceof Script;
  } catch {
    return false;
  }
}
