export const plainMajors: ReadonlySet<string> = new Set();
