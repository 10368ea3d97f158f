import { ApiError, ConnectionError, TimeoutError } from "@filespec/renderio";
import { connectionLost, createMockClient, cutBody, examples, sequence, slow } from "@filespec/renderio/mock";
import { expect, test } from "vitest";

test("a mock answers, waits, lists, downloads and fails", async () => {
  const renderio = createMockClient(
    {
      getFile: { pending: 1 },
      listFiles: { pages: 2 },
      deleteFile: sequence(404, cutBody(), connectionLost(), slow(60_000)),
    },
    { timeout: 500 },
  );
  const file = await renderio.waitFor.getFile({ fileId: "f1" }, { interval: 1 });
  const names: string[] = [];
  for await (const { file_id } of renderio.paginate.listFiles({ limit: 2 })) {
    names.push(file_id);
  }
  const content = await renderio.download.getFile({ fileId: "f1" });
  const uploaded = await renderio.uploadFile({ body: { file: new Blob(["bytes"]) } });

  expect(file).toEqual(examples.getFile[200]);
  expect(names).toEqual(["file-002", "file-002-2", "file-002-3"]);
  expect(await content.text()).toBe("content");
  expect(uploaded).toEqual(examples.uploadFile[200]);
  for (const Type of [ApiError, ConnectionError, ConnectionError, TimeoutError]) {
    await expect(renderio.deleteFile({ fileId: "f1" })).rejects.toThrow(Type);
  }
});
