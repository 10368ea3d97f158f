import type { ClientOperation, ClientView } from "@scripts/generate/client-view";
import { methodsWith } from "@scripts/generate/client-view";
import { isJson, shownValues } from "@scripts/read";
import { expect, test } from "vitest";
import { type ReceivedRequest, recordedFetch } from "./recorded-fetch.ts";
import { sampleCall } from "./sample-call.ts";

type Member<Result> = { readonly [operationId: string]: (parameters: object, options?: object) => Result };

/** The members of a provider's client that its contract has data for. */
export interface AnyMembers {
  readonly paginate: Member<AsyncIterable<unknown> & { readonly pages: () => AsyncIterable<unknown> }>;
  readonly waitFor: Member<Promise<unknown>>;
  readonly download: Member<Promise<Response>>;
  readonly upload: Member<Promise<unknown>>;
}

/** Each list is walked to its end, each record waited for, each file downloaded and each upload sent, as the contract's data says how. */
export function testMembers(
  view: ClientView,
  examples: object,
  mockFetch: (overrides: object) => typeof fetch,
  createClient: (options: { readonly baseUrl: string; readonly fetch: typeof fetch }) => AnyMembers,
): void {
  const { facts } = view;
  /** A client whose mock has this state of an operation, and what it is sent. */
  const start = (
    operationId: string,
    state: object,
  ): { readonly client: AnyMembers; readonly requests: readonly ReceivedRequest[] } => {
    const { fetch, requests } = recordedFetch(mockFetch({ [operationId]: state }));
    return { client: createClient({ baseUrl: "https://mock.test", fetch }), requests };
  };
  const required = (operation: ClientOperation): { readonly [name: string]: unknown } => {
    const { parameters } = sampleCall(facts, operation);
    const names = operation.parameters.filter((each) => each.required).map(({ name }) => name);
    return Object.fromEntries(names.map((name) => [name, parameters[name]]));
  };

  for (const operation of methodsWith(view, "paginate")) {
    const { limit } = operation.members.paginate?.data ?? {};
    for (const size of limit ? [2, undefined] : [undefined]) {
      test(`paginate.${operation.operationId} walks all pages to the end${size ? `, ${size} items each` : ""}`, async () => {
        const { client } = start(operation.operationId, { pages: 3 });
        const parameters = { ...required(operation), ...(limit && size && { [limit]: size }) };

        const items = await all(client.paginate[operation.operationId]?.(parameters));
        const pages = await all(client.paginate[operation.operationId]?.(parameters).pages());

        expect(pages).toHaveLength(3);
        expect(new Set(items.map((each) => JSON.stringify(each))).size).toBe(items.length);
        expect(items.length).toBe(pages.reduce<number>((sum, page) => sum + itemsOf(operation, page).length, 0));
      });
    }
  }

  for (const operation of methodsWith(view, "wait")) {
    test(`waitFor.${operation.operationId} ends when the record's state is final`, async () => {
      const { client, requests } = start(operation.operationId, { pending: 1 });
      const { state = [], succeeded = [] } = operation.members.wait ?? {};

      const record = await client.waitFor[operation.operationId]?.(required(operation), { interval: 1 });

      expect(state.reduce<unknown>((value, name) => Object(value)[name], record)).toBe(succeeded[0]);
      expect(requests).toHaveLength(2);
    });
  }

  for (const operation of methodsWith(view, "download")) {
    test(`download.${operation.operationId} gives the bytes, and asks for them without a credential`, async () => {
      const { client, requests } = start(operation.operationId, {});
      const own = operation.responses.find(({ status }) => status.startsWith("2"))?.status ?? "";
      const shown = Object(examples)[operation.operationId]?.[own];
      const isOwn = operation.members.download?.url === undefined;

      const response = await client.download[operation.operationId]?.(required(operation));

      expect(await response?.text()).toBe(isOwn ? await new Response(shown).text() : "content");
      expect(requests).toHaveLength(isOwn ? 1 : 2);
      expect(JSON.stringify(requests.slice(1).map(({ headers }) => headers))).not.toContain("secret-of-");
    });
  }

  for (const operation of methodsWith(view, "upload")) {
    const file = new File(["A file of twenty bytes"], "clip.mov", { type: "video/quicktime" });

    test(`upload.${operation.operationId} puts the file where the answer says, and completes it`, async () => {
      const { partBytes } = operation.members.upload?.data ?? {};
      const small = partBytes && objectWith(partBytes, 8);
      const { client, requests } = start(operation.operationId, { body: small });
      const completing = view.operations.find((each) => each.operationId === operation.members.upload?.completedBy);
      const content = operation.requestBody?.types.find(({ mediaType }) => isJson(mediaType));
      const [body] = content ? shownValues(facts, content) : [];
      const { name = "", bytes = "", type = "" } = operation.members.upload?.data ?? {};
      const own = { [name]: "clip.mov", [bytes]: file.size, [type]: "video/quicktime" };
      const rest = Object.fromEntries(Object.entries(Object(body)).filter(([each]) => !(each in own)));

      await client.upload[operation.operationId]?.({ ...required(operation), file, body: rest }, { concurrency: 1 });

      const [begun, ...others] = requests;
      const parts = others.filter(({ method }) => method === "PUT");
      expect(JSON.parse(`${begun?.body}`)).toEqual({ ...rest, ...own });
      expect(parts.map((part) => `${part.body}`).join("")).toBe(await file.text());
      expect(parts).toHaveLength(partBytes ? 3 : 1);
      expect(JSON.stringify(parts.map(({ headers }) => headers))).not.toContain("secret-of-");
      expect(requests.at(-1)?.method).toBe(completing?.method);
      expect(requests).toHaveLength(parts.length + 2);
    });
  }
}

function itemsOf({ members }: ClientOperation, page: unknown): readonly unknown[] {
  const items = members.paginate?.data.items.reduce<unknown>((value, name) => Object(value)[name], page);
  return Array.isArray(items) ? items : [];
}

/** An object that has a value at the end of a path, and nothing else. */
function objectWith([name, ...rest]: readonly string[], value: unknown): unknown {
  return name === undefined ? value : { [name]: objectWith(rest, value) };
}

async function all(iterable: AsyncIterable<unknown> = (async function* () {})()): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of iterable) {
    items.push(item);
  }
  return items;
}
