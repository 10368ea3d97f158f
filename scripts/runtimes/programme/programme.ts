/** What the programme takes of a provider's package. The operations' names and parameters are data, as it knows no provider. */
export interface Subject {
  readonly api: {
    readonly createClient: (options?: object) => Client;
    readonly ApiError: ErrorClass;
    readonly ParameterError: ErrorClass;
    readonly ResponseError: ErrorClass;
    readonly TimeoutError: ErrorClass;
  };
  readonly mock: {
    readonly mockFetch: (overrides: object) => typeof fetch & { readonly calls: readonly unknown[] };
    readonly examples: { readonly [operationId: string]: { readonly [status: string]: unknown } };
  };
  readonly validate: unknown;
  readonly calls: Calls;
  readonly origins: Origins;
}

/** What is called, and with what. */
export interface Calls {
  readonly get: { readonly operationId: string; readonly params: object };
  readonly list: { readonly operationId: string; readonly params: object; readonly pages: number };
  readonly upload: {
    readonly operationId: string;
    readonly params: object;
    /** Properties of the form, and the one that is the file. */
    readonly fields: object;
    readonly file: string;
  };
  /** Options with credentials. */
  readonly credentials: { readonly [option: string]: string };
}

export interface Origins {
  readonly api: string;
  /** Where a redirect leads that is not followed. */
  readonly other: string;
}

/** A line that the programme prints. */
export interface Verdict {
  readonly step: StepName;
  /** Why it failed, if it did. */
  readonly failure?: string;
}

export type StepName = keyof typeof steps;

type Client = Methods & {
  readonly safe: Methods;
  readonly paginate: Methods<{ readonly pages: () => AsyncIterable<unknown> }>;
};
interface Methods<Result = Promise<unknown>> {
  // Which there are is data.
  readonly [operationId: string]: (params: object, options?: object) => Result;
}
type ErrorClass = abstract new (...given: never[]) => Error;
type Step = (subject: Subject, client: Client) => Promise<void>;

const steps = {
  get: async ({ calls: { get }, mock }, client) => {
    const body = await client[get.operationId]?.(get.params);
    same(body, mock.examples[get.operationId]?.[200]);
  },
  list: async ({ calls: { list } }, client) => {
    const pages: unknown[] = [];
    for await (const page of client.paginate[list.operationId]?.(list.params).pages() ?? []) {
      pages.push(page);
    }
    same(pages.length, list.pages);
  },
  // The server looks at what arrives.
  upload: async ({ calls: { upload } }, client) => {
    const file = new File(["the bytes"], "clip.mov", { type: "video/quicktime" });
    const body = { ...upload.fields, [upload.file]: file };
    await client[upload.operationId]?.({ ...upload.params, body });
  },
  "not found": async ({ api, calls: { get }, mock }, client) => {
    const result: Partial<Result> = Object(await client.safe[get.operationId]?.(get.params, scenario("missing")));
    same(result.status, 404);
    same(result.error, mock.examples[get.operationId]?.[404]);
    await rejects(client[get.operationId]?.(get.params, scenario("missing")), api.ApiError, "404");
  },
  retry: async ({ api, calls: { get, credentials }, origins }) => {
    const statuses: unknown[] = [];
    const onAttempt = ({ status }: { readonly status: unknown }) => statuses.push(status);
    const client = api.createClient({ ...credentials, baseUrl: origins.api, onAttempt });
    await client[get.operationId]?.(get.params, scenario("unavailable once"));
    same(statuses, [503, 200]);
  },
  timeout: async ({ api, calls: { get } }, client) => {
    const options = { ...scenario("silent"), timeout: 100, maxRetries: 0 };
    await rejects(client[get.operationId]?.(get.params, options), api.TimeoutError, "within 100 ms");
  },
  abort: async ({ calls: { get } }, client) => {
    const controller = new AbortController();
    const reason = new Error("no longer wanted");
    setTimeout(() => controller.abort(reason), 100);
    const options = { ...scenario("silent"), signal: controller.signal };
    const caught = await client[get.operationId]?.(get.params, options).catch((error: unknown) => error);
    same(caught === reason, true);
  },
  redirect: async ({ api, calls: { get, credentials }, origins }, client) => {
    const options = scenario("elsewhere");
    await rejects(client[get.operationId]?.(get.params, options), api.ResponseError, "credentials stay at");
    const seen = await (await fetch(`${origins.other}/seen/${options.headers["x-id"]}`)).text();
    same(
      Object.values(credentials).filter((each) => seen.includes(each)),
      [],
    );
  },
  credential: async ({ api, calls: { get }, origins }) => {
    const client = api.createClient({ baseUrl: origins.api });
    await rejects(client[get.operationId]?.(get.params), api.ParameterError, "no credential");
  },
  mock: async ({ api, calls: { get, credentials }, mock, origins }) => {
    const mocked = mock.mockFetch({ [get.operationId]: 404 });
    const client = api.createClient({ ...credentials, baseUrl: origins.api, fetch: mocked });
    await rejects(client[get.operationId]?.(get.params), api.ApiError, "404");
    same(mocked.calls.length, 1);
  },
  validate: async ({ api, calls: { get, credentials }, origins, validate }) => {
    const client = api.createClient({ ...credentials, baseUrl: origins.api, validate, onDrift: "throw" });
    await client[get.operationId]?.(get.params);
    await rejects(client[get.operationId]?.(get.params, scenario("another shape")), api.ResponseError, "the body");
  },
} satisfies { readonly [name: string]: Step };

interface Result {
  readonly status: unknown;
  readonly error: unknown;
}

// `Object.keys` gives strings, as an object may have more keys than its type.
export const stepNames: readonly StepName[] = Object.keys(steps) as StepName[];

/** Does all steps and prints the verdict of each as a line of JSON. */
export async function runProgramme(subject: Subject): Promise<void> {
  const { api, calls, origins } = subject;
  const client = api.createClient({ ...calls.credentials, baseUrl: origins.api });
  for (const step of stepNames) {
    const failure = await steps[step](subject, client).then(
      () => undefined,
      (error: unknown) => `${error}`,
    );
    const verdict: Verdict = { step, ...(failure !== undefined && { failure }) };
    console.log(JSON.stringify(verdict));
  }
}

/** Options of a call that tell the server what to do; it tells one call from another by the identifier. */
function scenario(name: string): { readonly headers: { readonly "x-scenario": string; readonly "x-id": string } } {
  return { headers: { "x-scenario": name, "x-id": `${Math.random()}` } };
}

function same(actual: unknown, expected: unknown): void {
  const [is, wanted] = [actual, expected].map((each) => JSON.stringify(each));
  if (is !== wanted) {
    throw new Error(`${is} is not ${wanted}`);
  }
}

async function rejects(call: Promise<unknown> | undefined, type: ErrorClass, words: string): Promise<void> {
  const caught = await call?.then(
    (value) => `resolved to ${JSON.stringify(value)}`,
    (error: unknown) => error,
  );
  if (!(caught instanceof type) || !caught.message.includes(words)) {
    throw new Error(`not a ${type.name} with "${words}", but ${caught}`);
  }
}
