import { isList, isObject, type Json, type Schema, schemaOf } from "@scripts/read";
import { listProviders } from "@scripts/read/providers";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { workspace } from "@scripts/test-kit/workspace";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type Contract, openContract } from "../contract.ts";
import { createMatcher } from "../match.ts";
import type { Exchange } from "../recording/read-har.ts";
import { toHar } from "../recording/to-har.ts";
import type { DriftReport } from "../report/report.ts";
import { driftOf, openDemo } from "../testing/demo.ts";
import { secretKinds, traces } from "../testing/secrets.ts";
import { Names } from "./names.ts";
import { redactBody } from "./redact-body.ts";
import { redactExchange } from "./redact-exchange.ts";

const parameters = `      parameters:
        - { name: search, in: query, schema: { type: string } }
        - { name: tags, in: query, schema: { type: array, items: { type: string } } }
        - { name: filter, in: query, style: deepObject, schema: { type: object, additionalProperties: true } }
        - { name: X-Team, in: header, schema: { type: string } }
`;
const schemas = `    DemoFile:
      type: object
      required: [id]
      properties:
        id: { type: string }
        state: { type: string, enum: [new, done] }
        created_at: { type: string, format: date-time }
        day: { type: string, format: date }
        code: { type: string, pattern: "^[a-z]{2}-[0-9]{3}$" }
        short: { type: string, minLength: 2, maxLength: 4 }
        size: { type: integer, minimum: 1, maximum: 10 }
        step: { type: number, multipleOf: 0.5, exclusiveMinimum: 0 }
        tags: { type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: { type: string } }
        uploadToken: { type: string }
        secretAccessKey: { type: string, maxLength: 20 }
        url: { type: [string, "null"], format: uri }
        owner: { oneOf: [{ $ref: "#/components/schemas/Person" }, { $ref: "#/components/schemas/Team" }] }
        credentials: { type: object, properties: { parts: { type: array, items: { type: string } } } }
        open: { type: object, additionalProperties: true }
        labels: { type: object, additionalProperties: { type: string }, maxProperties: 3 }
        parent: { $ref: "#/components/schemas/DemoFile" }
    Person: { type: object, required: [kind, email], properties: { kind: { const: person }, email: { type: string, format: email } } }
    Team: { type: object, required: [kind, members], properties: { kind: { const: team }, members: { type: integer } } }
    Former:
`;
const contract = openDemo(
  demoContractWith("    DemoFile:\n", schemas)
    .replace("      parameters:\n", parameters)
    .replace(
      "The metadata of the file.\n",
      "The metadata of the file.\n          headers: { X-Left: { schema: { type: integer } }, X-Next: { schema: { type: string } } }\n",
    ),
  afterAll,
);
const plain: Exchange = {
  entry: 1,
  method: "GET",
  url: new URL("https://api.demo.test/files/f1"),
  headers: [],
  requestBody: undefined,
  status: 200,
  mediaType: "application/json",
  responseHeaders: [],
  body: json({ id: "f1" }),
};
const example: { readonly [name: string]: Json } = {
  id: "f1",
  state: "done",
  created_at: "2026-02-03T04:05:06Z",
  day: "2026-02-03",
  code: "ab-123",
  short: "abc",
  size: 7,
  step: 1.5,
  tags: ["a", "b"],
  url: "https://files.test/a",
  owner: { kind: "person", email: "me@mail.test" },
  open: { anything: 1 },
  labels: { first: "one" },
};

/** Each place where a secret may stand, given to an exchange. */
const places: { readonly [place: string]: (secret: string) => Partial<Exchange> } = {
  "request header": (secret) => ({
    headers: [header("Authorization", `Bearer ${secret}`), header("X-API-KEY", secret)],
  }),
  "documented request header": (secret) => ({ headers: [header("X-Team", secret)] }),
  "request header's name": (secret) => ({ headers: [header(secret, "1")] }),
  "request cookie": (secret) => ({ headers: [header("Cookie", `session=${secret}`)] }),
  "set-cookie": (secret) => ({ responseHeaders: [header("Set-Cookie", `session=${secret}; HttpOnly`)] }),
  "response header": (secret) => ({
    responseHeaders: [header("X-Echo", secret), header("Location", `/a?b=${secret}`)],
  }),
  "documented response header": (secret) => ({ responseHeaders: [header("X-Left", secret), header("X-Next", secret)] }),
  "documented query": (secret) => ({ url: queried("search", secret) }),
  "listed query": (secret) => ({ url: queried("tags", secret) }),
  "undocumented query": (secret) => ({ url: queried("X-Amz-Signature", secret) }),
  "query's name": (secret) => ({ url: queried(secret, "1") }),
  "filter's name": (secret) => ({ url: queried(`filter[${secret}]`, secret) }),
  path: (secret) => ({ url: new URL(`https://api.demo.test/files/${encodeURIComponent(secret)}`) }),
  "path of no operation": (secret) => ({ url: new URL(`https://api.demo.test/raw/${encodeURIComponent(secret)}/a`) }),
  "media type": (secret) => ({
    mediaType: `text/${secret.replace(/[^\w.+-]/g, "").toLowerCase()}`,
    body: text("text"),
  }),
  "request body": (secret) => ({ requestBody: { mediaType: "application/json", text: JSON.stringify({ secret }) } }),
  "request form": (secret) => ({
    requestBody: { mediaType: "application/x-www-form-urlencoded", text: `password=${encodeURIComponent(secret)}` },
  }),
  "text body": (secret) => ({ mediaType: "text/plain", body: text(secret) }),
  "text instead of JSON": (secret) => ({ body: text(secret) }),
  "form body": (secret) => ({
    mediaType: "application/x-www-form-urlencoded",
    body: text(`access_token=${encodeURIComponent(secret)}`),
  }),
  "XML body": (secret) => ({ mediaType: "application/xml", body: text(`<Secret>${secret}</Secret>`) }),
  "body of an undocumented status": (secret) => ({ status: 418, body: json({ secret }) }),
  "body of a failure": (secret) => ({ status: 404, body: json({ message: `no such key ${secret}` }) }),
  "whole body": (secret) => ({ body: json(secret) }),
  "body of one list": (secret) => ({ body: json([secret]) }),
  "documented text": (secret) => ({ body: json({ ...example, id: secret }) }),
  "upload token": (secret) => ({ body: json({ ...example, uploadToken: secret }) }),
  "text that is too long": (secret) => ({ body: json({ ...example, secretAccessKey: secret }) }),
  "undocumented value of an enum": (secret) => ({ body: json({ ...example, state: secret }) }),
  "format that it breaks": (secret) => ({ body: json({ ...example, created_at: secret, day: secret }) }),
  "pattern that it breaks": (secret) => ({ body: json({ ...example, code: secret }) }),
  "format that it has": (secret) => ({
    body: json({ ...example, url: `https://files.test/${encodeURIComponent(secret)}` }),
  }),
  "type that it breaks": (secret) => ({ body: json({ ...example, size: secret, open: secret }) }),
  "field's name": (secret) => ({ body: json({ ...example, [secret]: 1 }) }),
  "name that the contract leaves open": (secret) => ({ body: json({ ...example, labels: { [secret]: secret } }) }),
  "undocumented field": (secret) => ({ body: json({ ...example, secret, token: { inner: [secret] } }) }),
  "admitted field": (secret) => ({ body: json({ ...example, open: { secret, deeper: { [secret]: secret } } }) }),
  "below a secret name": (secret) => ({ body: json({ ...example, credentials: { parts: [secret, "x"] } }) }),
  "list of different texts": (secret) => ({ body: json({ ...example, tags: [secret, `${secret}2`] }) }),
  "letter by letter": (secret) => ({ body: json({ ...example, tags: [...secret], letters: [...secret] }) }),
  "one alternative": (secret) => ({ body: json({ ...example, owner: { kind: "person", email: secret } }) }),
  "schema within itself": (secret) => ({ body: json({ ...example, parent: { ...example, parent: { id: secret } } }) }),
  number: (secret) => ({
    body: json({ ...example, size: Number(secret.replace(/\D/g, "").slice(0, 15)), pin: 123456789012 }),
  }),
};

const planted = Object.entries(places).flatMap(([place, plant]) =>
  Object.entries(secretKinds).map(([kind, make]) => ({ place, kind, secret: make(`${place} ${kind}`), plant })),
);

test("more secrets are planted than ever stayed in a recording", () => {
  expect(planted.length).toBe(473);
});

test.each(Object.keys(places))("writes nothing of a secret in: %s", (place) => {
  for (const { kind, secret, plant } of planted.filter((each) => each.place === place)) {
    const exchange = { ...plain, ...plant(secret) };

    const written = JSON.stringify(recorded([exchange]));

    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64"), secret.toLowerCase()];
    expect([kind, forms.flatMap(traces).filter((trace) => written.includes(trace))]).toEqual([kind, []]);
    expect(JSON.stringify(heldOf(toEntries([exchange])))).not.toContain(secret.slice(0, 12));
  }
});

test.each(Object.keys(places))("finds in a recording what it finds in the traffic itself: secrets in %s", (place) => {
  const exchanges = planted
    .filter((each) => each.place === place)
    .map(({ secret, plant }) => ({ ...plain, ...plant(secret) }));

  expect(heldOf(recorded(exchanges))).toEqual(heldOf(toEntries(exchanges)));
});

const replacements: Json[] = [
  null,
  true,
  0,
  7,
  11,
  -1,
  1.5,
  1.25,
  1e300,
  "",
  "x",
  "text that is long",
  "2026-02-30T25:00:00Z",
  "2026-02-03",
  "zz-999",
  "me@mail.test",
  "https://a.test/b",
  "gone",
  [],
  ["same", "same"],
  [1, "1", null, {}],
  {},
  { id: 5 },
  { kind: "team" },
  { a: "1", b: "2", c: "3", d: "4" },
  [1, 2, 3, 4],
  { kind: "nobody", members: 1 },
];

test("validators say of the shape of a body what they say of the body, whichever way it breaks its schema", () => {
  const names = [...Object.keys(example), "uploadToken", "secretAccessKey", "credentials", "parent", "undocumented"];
  const bodies = names.flatMap((name) => [
    ...replacements.map((replacement) => ({ ...example, [name]: replacement })),
    Object.fromEntries(Object.entries(example).filter(([each]) => each !== name)),
  ]);

  const verdicts = bodies.map((body) => judged(contract, body));

  expect(verdicts.map(({ shape }) => shape)).toEqual(verdicts.map(({ issues }) => issues));
  expect(new Set(verdicts.flatMap(({ issues }) => issues.map((issue) => issue.split(" ")[0])))).toEqual(
    new Set([
      ...["type", "enum", "format", "pattern", "minLength", "maxLength", "oneOf", "required"],
      ...["minimum", "maximum", "exclusiveMinimum", "multipleOf"],
      ...["minItems", "maxItems", "uniqueItems", "maxProperties"],
    ]),
  );
});

test("validators say so of a body that breaks its schema in several ways, too", () => {
  fc.assert(
    fc.property(mutations(example), (body) => {
      const { issues, shape } = judged(contract, body);

      expect(shape).toEqual(issues);
    }),
    { numRuns: 500, seed: 3 },
  );
});

test("ends in a body that is nested without end", () => {
  const body: Json = JSON.parse(`${'{"id":"f1","parent":'.repeat(50_000)}{}${"}".repeat(50_000)}`);

  const { issues, shape } = judged(contract, body);

  expect([issues.length, shape]).toEqual([2, issues]);
});

test.each(listProviders(workspace))("bodies of %s have shapes of which validators say the same", (provider) => {
  const own = openContract(workspace, provider);
  const bodies = own.operations.flatMap((operation) =>
    operation.responses.flatMap((response) =>
      response.content.flatMap(({ schema, examples }) =>
        schema ? examples.flatMap(({ value }) => (value === undefined ? [] : [{ schema, value }])) : [],
      ),
    ),
  );

  for (const { schema, value } of bodies) {
    fc.assert(
      fc.property(mutations(value), (body) => {
        const { issues, shape } = judged(own, body, schema);

        expect(shape).toEqual(issues);
      }),
      { numRuns: 30, seed: 5 },
    );
  }
});

/** HAR entries of exchanges as they are. */
function toEntries(exchanges: readonly Exchange[]): readonly object[] {
  return toHar(exchanges.map((exchange) => ({ started: new Date(0), exchange }))).log.entries;
}

/** HAR entries as a recording has them. */
function recorded(exchanges: readonly Exchange[]): readonly object[] {
  const match = createMatcher(contract.operations, undefined);
  return toEntries(exchanges.map((exchange) => redactExchange(contract, exchange, match(exchange)).exchange));
}

function heldOf(entries: readonly object[]): Omit<DriftReport, "file"> {
  const { file: _, ...report } = driftOf(contract, entries);
  return report;
}

/** What validators say of a body, and of its shape. */
function judged(
  own: Contract,
  body: Json,
  schema: Schema = schemaOf(own.facts, "DemoFile") ?? expect.unreachable("the contract has the schema"),
): { readonly issues: readonly string[]; readonly shape: readonly string[] } {
  const names = new Names(own.names, []);
  const said = (value: Json): string[] =>
    own.validators
      .issues(schema, value, "answered")
      .map(({ rule, message, path }) => `${rule} ${message} ${path.map((each) => names.of(`${each}`)).join("/")}`);
  const shape = redactBody(own, schema, body, "answered", names);
  expect(shape === undefined ? body : redactBody(own, schema, shape, "answered", names)).toEqual(shape);
  return { issues: said(body), shape: shape === undefined ? ["no shape"] : said(shape) };
}

/** The value with something in it replaced, left out or added, in up to three places. */
function mutations(value: Json): fc.Arbitrary<Json> {
  const change = fc.tuple(fc.nat(1000), fc.nat(9), fc.constantFrom(...replacements));
  return fc
    .array(change, { maxLength: 3 })
    .map((changes) =>
      changes.reduce((body, [place, way, replacement]) => mutate(body, place, way, replacement), value),
    );
}

function mutate(value: Json, place: number, way: number, replacement: Json): Json {
  const members = isList(value) || isObject(value) ? Object.entries(value) : [];
  const [name, member] = members[place % (members.length + 1)] ?? [];
  if (name === undefined || member === undefined) {
    return members.length > 0 && isObject(value) ? { ...value, undocumented: replacement } : replacement;
  }
  if (isList(value)) {
    return value.map((each, index) => (index === Number(name) ? mutate(each, place >> 2, way, replacement) : each));
  }
  const others = Object.entries(value ?? {}).filter(([each]) => each !== name);
  const changed =
    way < 4 ? [] : [[name, way < 8 ? replacement : mutate(member, place >> 2, way, replacement)] as const];
  return Object.fromEntries([...others, ...changed]);
}

function header(name: string, value: string): { name: string; value: string } {
  return { name, value };
}

function queried(name: string, value: string): URL {
  const url = new URL(plain.url);
  url.searchParams.set(name, value);
  return url;
}

function text(content: string): Exchange["body"] {
  return { kind: "text", text: content, cut: false };
}

function json(value: Json): Exchange["body"] {
  return text(JSON.stringify(value));
}
