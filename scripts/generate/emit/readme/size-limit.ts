import { type ClientView, methodsOf } from "../../client-view/client-view.ts";
import { membersIn } from "../../client-view/operation-members.ts";

/** What each member of a client may add, in bytes. */
const members = { paginate: 700, wait: 600, download: 1_050, upload: 900 };

/** Bytes that a client may take of an application, minified and gzipped. The facade's tests measure it. */
export function sizeLimit(view: ClientView): number {
  return membersIn(methodsOf(view)).reduce((sum, each) => sum + members[each], 6_650 + 120 * view.operations.length);
}
