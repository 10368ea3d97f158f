/** The folder of the workspace that a review writes to. */
export const reviewFolder = ".review";

/** What it writes there, beside the reference documentation of each contract. */
export const reportFiles = { page: "index.html", markdown: "review.md", json: "review.json" } as const;
