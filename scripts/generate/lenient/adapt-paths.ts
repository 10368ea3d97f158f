import { methods } from "../operations.ts";
import type { LeftOut } from "./left-out.ts";
import { isMembers, listOf, type Members, membersOf, resolved, setMember } from "./members.ts";

/**
 * Gives each path an item of its own and leaves out what no call can send: requests that `fetch` refuses, that have
 * another server, or whose path holds a query or a fragment.
 */
export function adaptPaths(root: Members, leftOut: LeftOut[]): void {
  const paths: Members = {};
  for (const [name, given] of Object.entries(membersOf(root.paths))) {
    const target = resolved(root, given);
    if (!isMembers(target) || name.startsWith("x-")) {
      continue;
    }
    const path = name.startsWith("/") ? name : `/${name}`;
    // What several paths refer to has operations that each need a name.
    const item = target === given ? target : structuredClone(target);
    const isSplit = /[?#]/.test(path);
    for (const method of methods.filter((each) => each in item)) {
      const operation = resolved(root, item[method]);
      const why = isSplit ? "its path holds a query or a fragment" : obstacle(root, item, method, operation);
      if (why === undefined) {
        item[method] = operation;
      } else {
        delete item[method];
        leftOut.push({ path: ["paths", name, method], what: `${method.toUpperCase()} ${path}`, why });
      }
    }
    if (!isSplit) {
      setMember(paths, path, item);
    }
  }
  root.paths = paths;
}

function obstacle(root: Members, item: Members, method: string, operation: unknown): string | undefined {
  if (!isMembers(operation)) {
    return "it is no operation";
  }
  if (method === "trace") {
    return "fetch sends no TRACE";
  }
  const [own] = [operation.servers, item.servers].map(listOf).filter((each) => each.length > 0);
  const servers = listOf(root.servers).map((server) => membersOf(server).url);
  return own?.some((server) => !servers.includes(membersOf(server).url)) ? "it has a server of its own" : undefined;
}
