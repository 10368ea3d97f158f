import { expect, test } from "vitest";
import { startProgress } from "./progress.ts";

test("on a terminal one line changes in place, is cut to its width, and is taken away at the end", () => {
  const written: string[] = [];
  const progress = startProgress({ isTTY: true, columns: 11, write: (text: string) => written.push(text) > 0 });

  progress.show("reading");
  progress.show("comparing schemas");
  progress.end();

  expect(written).toEqual(["\r\u001b[2Kreading", "\r\u001b[2Kcomparing ", "\r\u001b[2K"]);
});

test("nothing is written where the stream is not a terminal", () => {
  const written: string[] = [];
  const progress = startProgress({ write: (text: string) => written.push(text) > 0 });

  progress.show("reading");
  progress.end();

  expect(written).toEqual([]);
});
