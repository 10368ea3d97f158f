import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { saveBody } from "./save.ts";

const { signal } = new AbortController();

test("a file that is cut goes on where it was cut, if the server says that it is the same file", async () => {
  const folder = temporaryFolder();
  const starts: number[] = [];
  const more = async (start: number): Promise<Response> => {
    starts.push(start);
    return start < 8 ? cut("567", '"v1"') : new Response("89", { headers: { etag: '"v1"' } });
  };

  await saveBody(cut("01234", '"v1"'), join(folder, "a"), signal, more);

  expect(readFileSync(join(folder, "a"), "utf8")).toBe("0123456789");
  expect(starts).toEqual([5, 8]);
});

test.each([
  ["that is another by then", '"v1"', '"v2"', 1],
  ["whose server does not tell versions apart", undefined, undefined, 0],
  ["whose versions are only alike", 'W/"v1"', 'W/"v1"', 0],
])("a file %s is not put together from two", async (_, first, second, count) => {
  const folder = temporaryFolder();
  const starts: number[] = [];
  const more = async (start: number): Promise<Response> => {
    starts.push(start);
    return new Response("56789", { headers: second === undefined ? {} : { etag: second } });
  };

  await expect(saveBody(cut("01234", first), join(folder, "a"), signal, more)).rejects.toThrow("cut");

  expect(starts).toHaveLength(count);
  expect(readdirSync(folder)).toEqual([]);
});

test("a file that is cut again and again is given up", async () => {
  const folder = temporaryFolder();

  const saved = saveBody(cut("0", '"v1"'), join(folder, "a"), signal, async () => cut("1", '"v1"'));

  await expect(saved).rejects.toThrow("cut");
  expect(readdirSync(folder)).toEqual([]);
});

/** A response whose connection breaks after these bytes. */
function cut(bytes: string, etag: string | undefined): Response {
  const error = Object.assign(new Error("cut"), { name: "ConnectionError" });
  const parts = [new TextEncoder().encode(bytes)];
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const part = parts.shift();
        if (part) {
          controller.enqueue(part);
        } else {
          controller.error(error);
        }
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: etag === undefined ? {} : { etag } });
}
