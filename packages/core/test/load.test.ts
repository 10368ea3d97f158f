import { getEventListeners, once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ApiError } from "../src/errors/index.ts";
import { createDemo, type DemoClient } from "../testing/contract.ts";

const callsOfRound = 1500;
const inFlight = 300;

/** Milliseconds: longer than an attempt takes on a busy machine. One that the platform loses is sent again after it. */
const longTimeout = 10_000;

/** The files that the calls ask for, in turn. The server never responds for `slow` and `aborted`. */
const mix = ["missing", "broken", "broken", "cut", "slow", "slow", ...Array.from({ length: 10 }, () => "stored")];

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const { random } = Math;

let server: Server;
let client: DemoClient;
let requests: { [fileId: string]: number };
let unanswered: number;
let warnings: Error[];
const onWarning = (warning: Error) => warnings.push(warning);

beforeEach(async () => {
  requests = {};
  unanswered = 0;
  warnings = [];
  process.on("warning", onWarning);
  // Makes the delays between attempts short. A spy would remember its calls, and they would count as a leak.
  Math.random = () => 0.1;
  server = createServer((request, response) => {
    const [, fileId = ""] = /^\/files\/(\w+)\/record$/.exec(`${request.url}`) ?? [];
    requests[fileId] = (requests[fileId] ?? 0) + 1;
    unanswered += 1;
    response.on("close", () => {
      unanswered -= 1;
    });
    response.setHeader("content-type", "application/json");
    if (fileId === "stored") {
      response.end(JSON.stringify({ id: "f1", name: "x".repeat(200) }));
    } else if (fileId === "missing") {
      response.writeHead(404).end('{"error":{"code":"NOT_FOUND","message":"No file"}}');
    } else if (fileId === "broken") {
      response.writeHead(500, { "retry-after": "0" }).end('{"message":"Try again"}');
    } else if (fileId === "cut") {
      request.socket.destroy();
    }
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  client = createDemo({ baseUrl: `http://127.0.0.1:${port}` });
});

afterEach(() => {
  Math.random = random;
  process.off("warning", onWarning);
  server.closeAllConnections();
  server.close();
});

/** Calls for the mix, `inFlight` at a time, then as many at once that their shared signal aborts. */
async function round(): Promise<{ readonly [outcome: string]: number }> {
  const outcomes: { [outcome: string]: number } = {};
  const shared = new AbortController();
  const call = async (fileId: string) => {
    const options = { signal: shared.signal, timeout: fileId === "slow" ? 5 : longTimeout };
    const outcome = await client.getFile({ fileId }, options).then(() => "stored", nameOf);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  };
  const next = Array.from({ length: callsOfRound - inFlight }, (_, index) => `${mix[index % mix.length]}`).values();
  const work = async () => {
    for (const fileId of next) {
      await call(fileId);
    }
  };

  requests = {};
  await Promise.all(Array.from({ length: inFlight }, work));
  const aborted = Array.from({ length: inFlight }, () => call("aborted"));
  await until(() => (requests.aborted ?? 0) >= inFlight);
  // A few may still be on their way.
  shared.abort();
  await Promise.all(aborted);

  expect(getEventListeners(shared.signal, "abort")).toEqual([]);
  return outcomes;
}

function nameOf(error: Error): string {
  return error instanceof ApiError ? `${error.status}` : error.name;
}

function active(kind: string): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === kind).length;
}

/** Waits for the condition, but not for ever: what must be true is asserted afterwards. */
async function until(condition: () => boolean): Promise<void> {
  for (let rounds = 0; rounds < 1000 && !condition(); rounds++) {
    await delay(5);
  }
}

/** Bytes in use after the platform has closed its connections and released their memory. */
async function heapAtRest(): Promise<number> {
  // Repeated, because the platform opens a new connection some time after a request was aborted.
  let quiet = 0;
  for (let rounds = 0; rounds < 200 && quiet < 5; rounds++) {
    server.closeAllConnections();
    collectGarbage();
    await delay(20);
    quiet = active("TCPSocketWrap") + active("ConnectWrap") > 0 ? 0 : quiet + 1;
  }
  return process.memoryUsage().heapUsed;
}

test("3000 calls leave no timers, listeners or memory behind, 300 at a time and half of them failing", {
  timeout: 300_000,
}, async () => {
  const timers = active("Timeout");
  // The first round is a warm-up.
  await round();
  const first = await heapAtRest();

  const outcomes = await round();
  const second = await heapAtRest();
  await round();

  expect(outcomes).toEqual({
    stored: 750,
    404: 75,
    500: 150,
    ConnectionError: 75,
    TimeoutError: 150,
    AbortError: 300,
  });
  // A lost request is sent once more, and counts twice.
  const { stored = 0, missing = 0, broken = 0, cut = 0 } = requests;
  expect([stored >= 750, missing >= 75, broken >= 450, cut >= 225]).toEqual([true, true, true, true]);
  // A leak grows with every round. The platform may keep more memory once.
  const third = await heapAtRest();
  expect(unanswered).toBe(0);
  expect(active("Timeout")).toBeLessThanOrEqual(timers);
  expect(warnings).toEqual([]);
  expect(Math.min(second / first, third / second)).toBeLessThan(1.03);
});
