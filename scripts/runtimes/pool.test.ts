import { expect, test } from "vitest";
import { pool } from "./pool.ts";

test("no more runs at a time than the pool is wide, over all lists, and results keep their order", async () => {
  const inPool = pool(2);
  let running = 0;
  let most = 0;
  const work = (result: string) => async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    return result;
  };

  const results = await Promise.all([inPool([work("a"), work("b"), work("c")]), inPool([work("d"), work("e")])]);

  expect(results).toEqual([
    ["a", "b", "c"],
    ["d", "e"],
  ]);
  expect(most).toBe(2);
});

test("work that fails leaves its place to others", async () => {
  const inPool = pool(1);
  const failing = inPool([() => Promise.reject(new Error("no"))]);

  await expect(failing).rejects.toThrow("no");
  expect(await inPool([async () => "yes"])).toEqual(["yes"]);
});
