import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { postComment } from "./comment.ts";
import { marker } from "./report/markdown.ts";

const body = `${marker}\nreview`;

test("posts a comment where there is none", async () => {
  const server = await startServer([[]]);

  await postComment(server.pullRequest, body);

  expect(server.requests).toEqual([
    "GET /repos/filespec/filespec/issues/7/comments?per_page=100&page=1 ",
    `POST /repos/filespec/filespec/issues/7/comments ${JSON.stringify({ body })}`,
  ]);
});

test("updates the comment of an earlier run, on whatever page it is", async () => {
  const others = Array.from({ length: 100 }, (_, id) => ({ id, user: { login: "someone" }, body: "hello" }));
  const server = await startServer([
    others,
    [{ id: 101, user: { login: "github-actions[bot]" }, body: `${marker}\nold` }],
  ]);

  await postComment(server.pullRequest, body);

  expect(server.requests.at(-1)).toBe(`PATCH /repos/filespec/filespec/issues/comments/101 ${JSON.stringify({ body })}`);
});

test("leaves the comment of a person who quotes the review alone", async () => {
  const server = await startServer([[{ id: 1, user: { login: "someone" }, body: `${marker}\nmine` }]]);

  await postComment(server.pullRequest, body);

  expect(server.requests.at(-1)).toBe(`POST /repos/filespec/filespec/issues/7/comments ${JSON.stringify({ body })}`);
});

test("sends the token as a bearer token", async () => {
  const server = await startServer([[]]);

  await postComment(server.pullRequest, body);

  expect(server.authorizations).toEqual(["Bearer t0ken", "Bearer t0ken"]);
});

test("rejects with status and answer given a refusal", async () => {
  const server = await startServer([[]], 403);

  const posted = postComment(server.pullRequest, body);

  await expect(posted).rejects.toThrow(/^GET http:.*\/issues\/7\/comments\?per_page=100&page=1 failed: 403 \[\]$/);
});

/** A server that has these pages of comments, and says what it was asked. */
async function startServer(pages: readonly object[][], status = 200) {
  const requests: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url} ${await textOf(request)}`);
    authorizations.push(request.headers.authorization);
    const page = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("page"));
    response.writeHead(status).end(JSON.stringify(pages[page - 1] ?? []));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const apiUrl = `http://127.0.0.1:${port}`;
  return {
    pullRequest: { apiUrl, repository: "filespec/filespec", number: "7", token: "t0ken" },
    requests,
    authorizations,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
