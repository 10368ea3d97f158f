import { inspect } from "node:util";
import { ApiError, ParameterError } from "@filespec/core/errors";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import {
  type Answer,
  type Arrived,
  type Clients,
  clientsOf,
  describe,
  type Loopback,
  listen,
  ok,
  ways,
} from "./testing/round-trip/loopback.ts";

// A credential arrives where its scheme says, and is nowhere else.

interface Scheme {
  readonly scheme: object;
  /** The client's options for a secret. */
  readonly options: (secret: string) => object;
  /** What a server finds. */
  readonly found: (request: Arrived) => string | undefined;
  /** The characters that the place has beside letters. */
  readonly characters: string;
}

const secretMark = "s3cr3t";
const anyCharacters = " ,;=|&?#/%+[]!'()*\"\\<>{}^`~@:$-_é👋…";

const basic = ({ headers }: Arrived): string =>
  Buffer.from(`${headers.authorization}`.replace(/^Basic /, ""), "base64").toString();
const bearer = ({ headers }: Arrived): string | undefined => /^Bearer (.*)$/.exec(`${headers.authorization}`)?.[1];
const inQuery = ({ url }: Arrived): string | undefined => {
  const [, raw] = /[?&]api%20key=([^&]*)/.exec(url) ?? [];
  return raw && decodeURIComponent(raw);
};

const schemes: { readonly [name: string]: Scheme } = {
  "a header": {
    scheme: { type: "apiKey", in: "header", name: "X-Key" },
    options: (secret) => ({ scheme: secret }),
    found: ({ headers }) => headers["x-key"]?.toString(),
    characters: " ,;=|&?#/%+[]!'()*\"\\<>{}^`~@:$-_é",
  },
  "a bearer token": {
    scheme: { type: "http", scheme: "bearer" },
    options: (secret) => ({ scheme: async () => secret }),
    found: bearer,
    characters: "-._~+/=",
  },
  "OAuth 2": {
    scheme: { type: "oauth2", flows: {} },
    options: (secret) => ({ accessToken: secret }),
    found: bearer,
    characters: "-._~+/=",
  },
  "OpenID Connect": {
    scheme: { type: "openIdConnect", openIdConnectUrl: "https://id.test" },
    options: (secret) => ({ accessToken: () => secret }),
    found: bearer,
    characters: "-._~+/=",
  },
  "Basic's password": {
    scheme: { type: "http", scheme: "Basic" },
    options: (secret) => ({ username: "ann…", password: secret }),
    found: (request) => basic(request).replace(/^ann…:/, ""),
    characters: anyCharacters,
  },
  "Basic's user name": {
    scheme: { type: "http", scheme: "basic" },
    options: (secret) => ({ username: secret, password: "" }),
    found: (request) => basic(request).replace(/:$/, ""),
    characters: anyCharacters.replace(":", ""),
  },
  "the query": {
    scheme: { type: "apiKey", in: "query", name: "api key" },
    options: (secret) => ({ scheme: secret }),
    found: inQuery,
    characters: anyCharacters,
  },
  "a cookie": {
    scheme: { type: "apiKey", in: "cookie", name: "sid" },
    options: (secret) => ({ scheme: secret }),
    found: ({ headers }) => /(?:^|; )sid=([^;]*)/.exec(`${headers.cookie}`)?.[1],
    characters: "!#$%&'()*+-./:<=>?@[]^_`{|}~",
  },
};

let server: Loopback;
let elsewhere: Loopback;
let current = "";
const clients = new Map<string, Clients>();
const attempts: unknown[] = [];
const responses: Response[] = [];

beforeAll(async () => {
  server = await listen(afterAll);
  elsewhere = await listen(afterAll);
  for (const [name, { scheme, options }] of Object.entries(schemes)) {
    const operations = {
      read: {
        security: [{ scheme: [] }],
        parameters: [
          { name: "tag", in: "query", schema: { type: "string" } },
          { name: "theme", in: "cookie", schema: { type: "string" } },
        ],
      },
    };
    const given = Object.fromEntries(
      Object.entries(options("")).map(([option, value]) => [
        option,
        // What the property gives, asked for at each attempt; what is fixed, as it is.
        value === "" || typeof value === "function" ? () => current : value,
      ]),
    );
    const isNamed = name === "Basic's user name" ? { username: () => current, password: "" } : given;
    const behaviour = { baseUrl: server.url, maxRetries: 1, onAttempt: (each: unknown) => attempts.push(each) };
    const description = describe(operations, { securitySchemes: { scheme } });
    clients.set(name, await clientsOf(description, { ...behaviour, ...isNamed }, afterAll));
  }
});

beforeEach(() => {
  // No time is spent between attempts.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const answers: { readonly [answer: string]: Answer } = {
  "a success": ok,
  "a failure": (_, response) => response.writeHead(404).end("{}"),
  "a failure that may pass": (_, response) => response.writeHead(503, { "retry-after": "0" }).end("{}"),
  "what is not documented": (_, response) => response.writeHead(200).end("<html>"),
  "a redirect": (request, response) =>
    request.url.startsWith("/moved")
      ? ok(request, response)
      : response.writeHead(302, { location: "/moved#top" }).end(),
  "a redirect that repeats the query": (request, response) =>
    request.url.startsWith("/moved")
      ? ok(request, response)
      : response.writeHead(307, { location: `/moved?to=1&${request.url.split("?")[1] ?? ""}` }).end(),
  "a redirect to another origin": (_, response) => response.writeHead(302, { location: `${elsewhere.url}/` }).end(),
  "no answer": (_, response) => response.destroy(),
};

test.each(Object.keys(schemes).flatMap((scheme) => Object.keys(answers).map((answer) => [scheme, answer] as const)))(
  "in %s a credential arrives as it was given, and nothing shows it: %s",
  async (name, answer) => {
    const { found, characters } = schemes[name] as Scheme;
    server.answer = answers[answer] ?? ok;

    await fc.assert(
      fc.asyncProperty(secretOf(characters), fc.constantFrom(...ways), async (secret, way) => {
        reset(secret);

        const outcome = await clients
          .get(name)
          ?.call(way, "read", { query: { tag: "a" } }, { onResponse: (each: Response) => responses.push(each) })
          .catch((error: unknown) => error);

        expect(server.requests.map(found)).toEqual(server.requests.map(() => secret));
        expect(server.requests.length).toBeGreaterThan(0);
        expect(elsewhere.requests).toEqual([]);
        const isTold = [outcome, ...attempts, ...responses].map(shown).join("\n");
        expect(leaks(isTold, secret)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  },
);

const echoes: { readonly [place: string]: (said: string) => Answer } = {
  "its message": (said) => (_, response) =>
    response.writeHead(401, { "content-type": "application/json" }).end(JSON.stringify({ message: `Wrong: ${said}` })),
  "its code": (said) => (_, response) =>
    response
      .writeHead(403, { "content-type": "application/json" })
      .end(JSON.stringify({ code: said, message: "Wrong" })),
  "plain text": (said) => (_, response) => response.writeHead(400, { "content-type": "text/plain" }).end(said),
};

test.each(Object.keys(schemes).flatMap((scheme) => Object.keys(echoes).map((echo) => [scheme, echo] as const)))(
  "of a credential in %s that the server repeats, in whatever form, the error says nothing: %s",
  async (name, echo) => {
    const { characters } = schemes[name] as Scheme;
    await fc.assert(
      fc.asyncProperty(secretOf(characters), fc.constantFrom(...ways), async (secret, way) => {
        reset(secret);
        server.answer = (request, response) => {
          const { url, headers } = request;
          const sent = [url, headers.authorization, headers.cookie, headers["x-key"]].filter((each) => each);
          const cases = [`${sent}`.toLowerCase(), secret.toUpperCase(), encodeURIComponent(secret).toLowerCase()];
          const forms = [...sent, ...cases, secret, Buffer.from(secret).toString("base64")];
          echoes[echo]?.(forms.join(" | "))(request, response);
        };

        const outcome = await clients
          .get(name)
          ?.call(way === "request" ? "method" : way, "read")
          .catch((error: unknown) => error);

        if (outcome instanceof ApiError) {
          expect(
            leaks(
              `${outcome.message}${outcome.stack}${outcome.code}${JSON.stringify(outcome)}${inspect(outcome)}`,
              secret,
            ),
          ).toEqual([]);
        } else {
          // A documented failure is the server's own words.
          expect(way).toMatch(/safe/);
        }
      }),
      { numRuns: 12 },
    );
  },
);

test.each(Object.keys(schemes))("a stream of a response shows no credential that was in %s", async (name) => {
  const { found, characters } = schemes[name] as Scheme;
  server.answer = answers["a redirect that repeats the query"] ?? ok;
  await fc.assert(
    fc.asyncProperty(secretOf(characters), fc.constantFrom(...ways), async (secret, way) => {
      reset(secret);

      const response = await clients.get(name)?.stream(way, "read");
      const copies = [response, response?.clone(), response?.clone().clone()];

      expect(await response?.json()).toEqual({ a: "1" });
      expect(server.requests.map(found)).toEqual([secret, secret]);
      expect(leaks(copies.map((each) => `${each?.url}${shown(each)}`).join(), secret)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

test("a parameter of the same name does not replace a key in the query", async () => {
  server.answer = ok;
  reset(`${secretMark}-of-mine`);

  await clients.get("the query")?.call("request", "read", { query: { "api key": "intruder" } });

  expect(server.requests.map(({ url }) => url)).toEqual([`/read?api%20key=${secretMark}-of-mine`]);
});

test.each<[string, string]>([
  ["the query", "half a pair \ud83d"],
  ["Basic's password", "half a pair \ud83d"],
  ["Basic's user name", "with:colon"],
  ["a cookie", "with;semicolon"],
  ["a cookie", "with…"],
  ["a header", "with\r\nline break"],
  ["a bearer token", ""],
])("in %s a credential that the place cannot have is refused without being shown: %j", async (name, secret) => {
  reset(secret);

  for (const way of ways) {
    const error = await clients
      .get(name)
      ?.call(way, "read")
      .catch((reason: unknown) => reason);

    expect(error, way).toBeInstanceOf(ParameterError);
    expect(shown(error), way).not.toMatch(/half a pair|with:|with;|with…|with\r/);
  }
  expect(server.requests).toEqual([]);
});

test("a header of the caller's does not replace a key in a cookie", async () => {
  server.answer = ok;
  for (const way of ways) {
    reset(`${secretMark}-of-mine`);

    await clients.get("a cookie")?.call(way, "read", { header: { cookie: "sid=intruder; a=1;sid=2" } });
    await clients.get("a cookie")?.call(way, "read", { header: { Cookie: "sid=intruder" } });

    const cookies = server.requests.map(({ headers }) => headers.cookie);
    expect(cookies, way).toEqual([`a=1; sid=${secretMark}-of-mine`, `sid=${secretMark}-of-mine`]);
  }
});

test("several credentials of one request arrive, each in its place, beside parameters of the same places", async () => {
  const securitySchemes = {
    key: { type: "apiKey", in: "query", name: "key" },
    sid: { type: "apiKey", in: "cookie", name: "sid" },
    login: { type: "http", scheme: "basic" },
    app: { type: "apiKey", in: "header", name: "X-App" },
  };
  const parameters = [
    { name: "tag", in: "query", schema: { type: "string" } },
    { name: "theme", in: "cookie", schema: { type: "string" } },
  ];
  const security = [{ key: [], sid: [], login: [], app: [] }];
  const { call } = await clientsOf(
    describe({ read: { security, parameters } }, { securitySchemes }),
    { baseUrl: server.url, key: "k/1", sid: "s1", username: "u", password: "p", app: "a1" },
    afterAll,
  );
  server.answer = ok;
  server.requests.length = 0;

  for (const way of ways) {
    await call(way, "read", { query: { tag: "t" }, cookie: { theme: "dark" } });
  }

  const seen = server.requests.map(({ url, headers }) => [
    url,
    headers.cookie,
    headers.authorization,
    headers["x-app"],
  ]);
  expect(seen).toEqual(ways.map(() => ["/read?tag=t&key=k%2F1", "theme=dark; sid=s1", "Basic dTpw", "a1"]));
});

/** Eight characters and more, since a shorter one could be a word. Headers are trimmed. */
function secretOf(characters: string): fc.Arbitrary<string> {
  const unit = fc.constantFrom(..."aZ0", ...characters);
  return fc.string({ unit, maxLength: 12 }).map((each) => `${secretMark}-${each}-x`);
}

function reset(secret: string): void {
  current = secret;
  for (const each of [server.requests, elsewhere.requests, attempts, responses]) {
    each.length = 0;
  }
}

/** All that a program may print of a value. */
function shown(value: unknown): string {
  const { stack, message, url, cause } = Object(value);
  const printed = inspect(value, { depth: 10, showHidden: true, maxArrayLength: null, maxStringLength: null });
  return [printed, JSON.stringify(value), String(value), stack, message, url, cause && shown(cause)].join("\n");
}

/** The forms of a secret that a text has. */
function leaks(text: string, secret: string): string[] {
  const base64 = (given: string) => Buffer.from(given).toString("base64").replace(/=+$/, "");
  const forms = [secret, encodeURIComponent(secret), base64(secret), base64(`ann…:${secret}`), base64(`${secret}:`)];
  return [...forms, secretMark].filter((each) => text.toLowerCase().includes(each.toLowerCase()));
}
