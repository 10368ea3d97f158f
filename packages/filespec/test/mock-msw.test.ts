import { createClient } from "filespec/renderio";
import { examples, mockFetch } from "filespec/renderio/mock";
import { http } from "msw";
import { setupServer } from "msw/node";
import { expect, onTestFinished, test } from "vitest";

test("a mock answers behind MSW, for code that makes its own client", async () => {
  const mock = mockFetch({ deleteFile: 404 });
  const server = setupServer(http.all("https://renderio.dev/*", ({ request }) => mock(request)));
  server.listen();
  onTestFinished(() => server.close());
  const renderio = createClient({ apiKey: "k" });

  const file = await renderio.getFile({ fileId: "f1" });
  const deleted = await renderio.safe.deleteFile({ fileId: "f1" });
  await renderio.uploadFile({ body: { file: new File(["bytes"], "a.mp4") } });

  expect(file).toEqual(examples.getFile[200]);
  expect(deleted.status).toBe(404);
  expect(mock.calls.map(({ operationId }) => operationId)).toEqual(["getFile", "deleteFile", "uploadFile"]);
});
