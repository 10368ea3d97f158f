import { createClient } from "@filespec/rebilly";
import * as mock from "@filespec/rebilly/mock";
import { testProvider } from "@scripts/conformance/provider-suite";
import { expect, test } from "vitest";

testProvider("rebilly", createClient, mock);

test("a downloaded JSON file is the file, and is not read as a record", async () => {
  const rebilly = clientWith(() => Response.json({ status: 404, title: "a file" }));

  const file = await rebilly.downloadFile({ id: "f1" });

  expect([file instanceof Blob, await file?.text()]).toEqual([true, '{"status":404,"title":"a file"}']);
});

test("a download that is elsewhere gives its address, and the key is not sent there", async () => {
  const asked: string[] = [];
  const location = "https://signed.example.com/f1?sig=1";
  const rebilly = clientWith((url) => {
    asked.push(url);
    return new Response(null, { status: 302, headers: { location } });
  });

  const result = await rebilly.safe.downloadFile({ id: "f1", imageSize: "700x700" });

  expect([result.status, result.response?.headers.get("location")]).toEqual([302, location]);
  expect(asked).toEqual(["https://api.rebilly.com/organizations/acme/files/f1/download?imageSize=700x700"]);
});

test("a file can be created from a URL", async () => {
  const bodies: unknown[] = [];
  const rebilly = clientWith((_url, { body }) => {
    bodies.push(JSON.parse(`${body}`));
    return Response.json({ id: "f1" }, { status: 201 });
  });

  await rebilly.createFile({ body: { url: "https://example.com/logo.png", tags: ["logo"] } });

  expect(bodies).toEqual([{ url: "https://example.com/logo.png", tags: ["logo"] }]);
});

test("the status tells whether an attachment is new", async () => {
  const statuses = [201, 200];
  const body = { fileId: "f1", relatedType: "customer", relatedId: "c1" };
  const rebilly = clientWith(() => Response.json(body, { status: statuses.shift() ?? 500 }));

  const first = await rebilly.safe.updateAttachment({ id: "a1", body });
  const second = await rebilly.safe.updateAttachment({ id: "a1", body });

  expect([first.status, second.status]).toEqual([201, 200]);
});

function clientWith(answer: (url: string, init: RequestInit) => Response): ReturnType<typeof createClient> {
  const fetch = async (url: unknown, init: RequestInit = {}): Promise<Response> => answer(`${url}`, init);
  return createClient({ apiKey: "secret", organizationId: "acme", fetch });
}
