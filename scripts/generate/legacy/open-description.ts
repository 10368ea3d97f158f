import { join } from "node:path";
import { type Files, temporaryFolder, writeFiles } from "@scripts/test-kit/temporary-folder";
import { Description } from "./description.ts";

/** The description in `openapi.yaml` of a folder of these files, which messages call `demo`. */
export function openDescription(files: Files): Description {
  const folder = temporaryFolder();
  writeFiles(join(folder, "demo"), files);
  return new Description(join(folder, "demo", "openapi.yaml"), folder);
}
