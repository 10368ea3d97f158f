import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { Calls, Origins } from "./programme.ts";
import { secret } from "./subject.ts";

export interface ProgrammeServer {
  readonly origins: Origins;
  readonly close: () => void;
}

type MockFetch = (overrides: object) => (request: Request) => Promise<Response>;

/** What the programme talks to: the provider's own mock on loopback, which also misbehaves as a request asks it to. */
export async function startServer(mockFetch: MockFetch, { get, list, upload }: Calls): Promise<ProgrammeServer> {
  const mock = mockFetch({ [list.operationId]: { pages: list.pages } });
  const missing = mockFetch({ [get.operationId]: 404 });
  const attempts = new Map<string | null, number>();
  const seen = new Map<string, string>();

  const api = createServer((incoming, outgoing) =>
    serve(incoming, outgoing, async (request) => {
      const id = request.headers.get("x-id");
      if (![...request.headers.values()].some((value) => value.includes(secret))) {
        return new Response("no credential", { status: 401 });
      }
      switch (request.headers.get("x-scenario")) {
        case "missing":
          return missing(request);
        case "unavailable once":
          attempts.set(id, (attempts.get(id) ?? 0) + 1);
          return attempts.get(id) === 1
            ? new Response("", { status: 503, headers: { "retry-after": "0" } })
            : mock(request);
        case "silent":
          return undefined;
        case "elsewhere":
          return new Response("", { status: 302, headers: { location: `${originOf(other)}/${id}` } });
        case "another shape":
          return Response.json([]);
        default:
          return (await problemOf(request, upload.file)) ?? mock(request);
      }
    }),
  );
  const other = createServer((incoming, outgoing) =>
    serve(incoming, outgoing, async ({ url, headers }) => {
      const [, asked, id = ""] = new URL(url).pathname.split("/");
      if (asked === "seen") {
        return new Response(seen.get(id) ?? "");
      }
      seen.set(asked ?? "", JSON.stringify([...headers]));
      return new Response("<!doctype html>", { headers: { "content-type": "text/html" } });
    }),
  );

  await Promise.all([api, other].map(listen));
  return {
    origins: { api: originOf(api), other: originOf(other) },
    close: () => {
      for (const server of [api, other]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** What is wrong with an upload that has arrived. */
async function problemOf(request: Request, name: string): Promise<Response | undefined> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    return undefined;
  }
  const file = (await request.clone().formData()).get(name);
  const arrived = file instanceof File ? `${file.name} ${file.type} ${await file.text()}` : `${file}`;
  return arrived === "clip.mov video/quicktime the bytes" ? undefined : new Response(arrived, { status: 400 });
}

/** Answers a request, also one of a page of another origin; never, if there is no answer. */
async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: Request) => Promise<Response | undefined>,
): Promise<void> {
  const { method = "", headers, url } = incoming;
  const cors = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "",
    "access-control-allow-methods": "*",
    "access-control-expose-headers": "*",
  };
  if (method === "OPTIONS") {
    outgoing.writeHead(204, cors).end();
    return;
  }
  const fields = Object.entries(headers).map(([name, value]): [string, string] => [name, `${value}`]);
  const body = /^(GET|HEAD)$/.test(method) ? null : new Uint8Array(await buffer(incoming));
  const response = await answer(new Request(`http://${headers.host}${url}`, { method, headers: fields, body }));
  if (response) {
    outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...cors });
    outgoing.end(new Uint8Array(await response.arrayBuffer()));
  }
}

async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
}

function originOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}
