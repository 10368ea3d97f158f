// usage: node scripts/review/comment.ts <owner/repository> <pull request> <file>
// Posts the file as a comment of the pull request, or brings the comment that an earlier run posted up to date.
// Environment: GITHUB_TOKEN, which may write comments; GITHUB_API_URL, if it is not https://api.github.com.

import { readFileSync } from "node:fs";
import { marker } from "./report/markdown.ts";

/** Whose comments a workflow's token writes. */
const bot = "github-actions[bot]";

export interface PullRequest {
  readonly apiUrl: string;
  /** `owner/repository`. */
  readonly repository: string;
  readonly number: string;
  readonly token: string;
}

/** Leaves one comment that begins with the marker. https://docs.github.com/rest/issues/comments */
export async function postComment(pullRequest: PullRequest, body: string): Promise<void> {
  const comments = `${pullRequest.apiUrl}/repos/${pullRequest.repository}/issues`;
  const own = await ownComment(pullRequest, comments);
  if (own === undefined) {
    await request(pullRequest, "POST", `${comments}/${pullRequest.number}/comments`, { body });
  } else {
    await request(pullRequest, "PATCH", `${comments}/comments/${own}`, { body });
  }
}

/** Identifier of the comment that an earlier run posted. Others may quote the marker; only one of the workflow's own bot counts. */
async function ownComment(pullRequest: PullRequest, comments: string): Promise<number | undefined> {
  for (let page = 1; ; page++) {
    const url = `${comments}/${pullRequest.number}/comments?per_page=100&page=${page}`;
    const found: unknown = await (await request(pullRequest, "GET", url)).json();
    if (!Array.isArray(found)) {
      throw new Error(`GET ${url} did not answer a list`);
    }
    const own = found.find(({ body, user }) => user?.login === bot && String(body).startsWith(marker));
    if (own || found.length < 100) {
      return own?.id;
    }
  }
}

async function request({ token }: PullRequest, method: string, url: string, body?: object): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: { Accept: "application/vnd.github+json", Authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) {
    throw new Error(`${method} ${url} failed: ${response.status} ${await response.text()}`);
  }
  return response;
}

if (import.meta.main) {
  const [repository, number, file] = process.argv.slice(2);
  const { GITHUB_TOKEN: token, GITHUB_API_URL: apiUrl = "https://api.github.com" } = process.env;
  if (!repository || !number || !file || !token) {
    console.error("usage: GITHUB_TOKEN=… node scripts/review/comment.ts <owner/repository> <pull request> <file>");
    process.exit(2);
  }
  await postComment({ apiUrl, repository, number, token }, readFileSync(file, "utf8"));
}
