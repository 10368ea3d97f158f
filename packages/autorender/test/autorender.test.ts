import { createClient } from "@filespec/autorender";
import * as mock from "@filespec/autorender/mock";
import { testProvider } from "@scripts/conformance/provider-suite";
import { expect, test } from "vitest";

testProvider("autorender", createClient, mock);

// A second upload of the same name replaces the file, and answers as the first one did.
test.each([
  ["a temporary failure", async () => new Response(null, { status: 503 })],
  ["no answer", () => Promise.reject(new TypeError("fetch failed"))],
])("an upload is sent once given %s", async (_, answer) => {
  let count = 0;
  const fetch = () => {
    count += 1;
    return answer();
  };
  const autorender = createClient({ apiKey: "secret", fetch });

  const result = await autorender.safe.uploadFile({ body: { file: new Blob(["bytes"]), file_name: "my-image.jpg" } });

  expect([result.status, count]).toEqual(["unexpected", 1]);
});
