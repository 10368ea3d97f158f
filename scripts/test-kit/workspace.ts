import { resolve } from "node:path";

/** The workspace's root. */
export const workspace: string = resolve(import.meta.dirname, "../..");
