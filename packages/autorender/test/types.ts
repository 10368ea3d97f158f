import { createClient, type FileDetailsData } from "@filespec/autorender";

const autorender = createClient({ apiKey: "secret" });
const { data } = await autorender.getFile({ fileNo: "2353377462" });

export const details: FileDetailsData | undefined = data;
export const width: number | undefined = data?.dimensions?.width;
// Only ever documented as null, so anything may come.
export const folder: unknown = data?.folder;

// @ts-expect-error a file number is text
autorender.getFile({ fileNo: 2353377462 });
// @ts-expect-error the body is wrapped in data
(await autorender.getFile({ fileNo: "2353377462" })).name;
