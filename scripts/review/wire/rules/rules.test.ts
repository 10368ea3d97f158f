import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { RedoclyChange } from "../redocly-change.ts";
import { redoclyDiff } from "../redocly-diff.ts";

/** What an operation has before and after, and the rule of ours that says so. */
type RuleCase = readonly [rule: string, before: object, after: object];

const json = (schema: object, others: object = {}): object => ({
  content: { "application/json": { schema, ...others } },
});
const sent = (schema: object): object => ({ requestBody: json({ type: "object", properties: { it: schema } }) });
const answered = (schema: object): object => ({
  responses: { 200: { description: "", headers: {}, ...json({ type: "object", properties: { it: schema } }) } },
});
const answer = (others: object): object => ({
  responses: { 200: { description: "", headers: {}, content: {}, ...others } },
});
const header = (others: object): object => answer({ headers: { "x-it": { schema: { type: "string" }, ...others } } });
const parameter = (others: object): object => ({
  // Long, so that it is not taken for another.
  parameters: [
    {
      name: "it",
      in: "query",
      description: "One and the same parameter, before and after the change that the case is about.",
      ...others,
    },
  ],
});
const text = { type: "string" };
const union = (discriminator: object): object => ({ oneOf: [{ title: "A" }, { title: "B" }], ...discriminator });
const servers = (...list: object[]): object => ({ servers: list });
const server = { url: "https://demo.test/{}", variables: {}, "x-name": "production" };
const variable = (others: object): object =>
  servers({ ...server, variables: { 1: { name: "it", default: "a", ...others } } });

const cases: readonly RuleCase[] = [
  [
    "body-schema-changed",
    { requestBody: { content: { "text/plain": {} } } },
    { requestBody: { content: { "text/plain": { schema: text } } } },
  ],
  [
    "body-schema-loosened",
    { requestBody: { content: { "text/plain": { schema: text } } } },
    { requestBody: { content: { "text/plain": {} } } },
  ],
  ["became-read-only", sent(text), sent({ ...text, readOnly: true })],
  ["became-write-only", answered(text), answered({ ...text, writeOnly: true })],
  ["default-added", sent(text), sent({ ...text, default: "a" })],
  ["default-changed", sent({ ...text, default: "b" }), sent({ ...text, default: "a" })],
  ["default-changed", sent({ ...text, default: "b" }), sent(text)],
  ["default-server-changed", servers(server), servers({ ...server, "x-default-server": true })],
  ["deprecation-changed", {}, { deprecated: true }],
  ["deprecation-changed", answered({ ...text, deprecated: true }), answered(text)],
  [
    "discriminator-changed",
    answered(union({ discriminator: { propertyName: "a" } })),
    answered(union({ discriminator: { propertyName: "b" } })),
  ],
  [
    "discriminator-changed",
    answered(union({ discriminator: { propertyName: "a", values: ["x → A"] } })),
    answered(union({ discriminator: { propertyName: "a", values: ["x → B"] } })),
  ],
  ["discriminator-changed", answered(union({ discriminator: { propertyName: "a" } })), answered(union({}))],
  [
    "discriminator-value-added",
    answered(union({ discriminator: { propertyName: "a", values: [] } })),
    answered(union({ discriminator: { propertyName: "a", values: ["x → A"] } })),
  ],
  [
    "encoding-changed",
    { requestBody: json(text, { encoding: { it: { contentType: "text/plain" } } }) },
    { requestBody: json(text, { encoding: { it: { contentType: "text/csv" } } }) },
  ],
  ["media-type-added", answer({}), answer({ content: { "text/csv": {} } })],
  ["parameter-added", { parameters: [] }, parameter({ schema: text })],
  ["parameter-schema-changed", parameter({ schema: text }), parameter({ content: { "text/plain": {} } })],
  ["property-added", answered({ properties: {} }), answered({ properties: { more: text } })],
  ["request-body-added", {}, { requestBody: { content: {} } }],
  ["request-body-required-added", {}, { requestBody: { required: true, content: {} } }],
  ["request-loosened", sent({ ...text, maxLength: 1 }), sent({ ...text, maxLength: 2 })],
  ["request-loosened", { requestBody: { required: true, content: {} } }, { requestBody: { content: {} } }],
  ["request-loosened", parameter({ schema: text, required: true }), parameter({ schema: text })],
  ["request-property-removed", sent({ properties: { more: { const: 1 } } }), sent({ properties: {} })],
  ["response-added", { responses: {} }, answer({})],
  ["response-header-added", answer({}), header({})],
  ["response-header-became-optional", header({ required: true }), header({})],
  ["response-header-serialization-changed", header({ explode: false }), header({ explode: true })],
  ["response-narrowed", answered({ ...text, maxLength: 2 }), answered({ ...text, maxLength: 1 })],
  ["response-narrowed", header({}), header({ required: true })],
  ["security-loosened", { security: [{ key: [] }] }, { security: [] }],
  ["server-added", servers(server), servers(server, { url: "https://other.test", "x-name": "other" })],
  ["server-renamed", servers(server), servers({ ...server, "x-name": "main" })],
  ["server-variable-added", servers(server), variable({})],
  ["server-variable-changed", variable({}), variable({ default: "b" })],
  ["server-variable-changed", variable({}), variable({ name: "other" })],
  ["server-variable-changed", variable({}), variable({ "x-placeholder": true })],
  ["server-variable-changed", variable({ enum: ["a", "b"] }), variable({ enum: ["a"] })],
  ["server-variable-changed", servers(server), variable({ "x-placeholder": true })],
  ["server-variable-changed", variable({}), servers(server)],
  ["server-variable-loosened", variable({ enum: ["a"] }), variable({ enum: ["a", "b"] })],
  ["server-variable-loosened", variable({ "x-placeholder": true }), variable({})],
  ["xml-changed", answered({ ...text, xml: { name: "a" } }), answered({ ...text, xml: { name: "b" } })],
];

/** Changes that the named rule must say nothing of. */
const others: readonly RuleCase[] = [
  ["became-read-only", answered(text), answered({ ...text, readOnly: true })],
  ["became-write-only", sent(text), sent({ ...text, writeOnly: true })],
  ["default-changed", answered({ ...text, default: "b" }), answered({ ...text, default: "a" })],
  ["default-server-changed", servers({ ...server, "x-default-server": true }), servers(server)],
  [
    "discriminator-changed",
    answered(union({ discriminator: { propertyName: "a", values: [] } })),
    answered(union({ discriminator: { propertyName: "a", values: ["x → A"] } })),
  ],
  ["parameter-added", { parameters: [] }, parameter({ schema: text, required: true })],
  ["request-loosened", sent(text), sent({ ...text, description: "Words." })],
  ["server-variable-changed", variable({ "x-placeholder": true }), variable({ "x-placeholder": true, default: "b" })],
];

const scheme = (tokenUrl: string, scopeNames: string[]): object => ({
  type: "oauth2",
  flows: { clientCredentials: { tokenUrl, scopeNames } },
});

let changes: readonly RedoclyChange[] = [];

beforeAll(async () => {
  const all = [...cases, ...others];
  const document = (side: 1 | 2, securitySchemes: object, paths: object): Record<string, unknown> => ({
    openapi: "3.2.0",
    info: { title: "Demo API", version: "" },
    paths: {
      ...Object.fromEntries(all.map((each, index) => [`/${index}`, { put: { responses: {}, ...each[side] } }])),
      ...paths,
    },
    components: { securitySchemes },
  });
  const before = { narrower: scheme("https://a.test", ["read", "write"]), wider: scheme("https://a.test", ["read"]) };
  const after = { narrower: scheme("https://a.test", ["read"]), wider: scheme("https://a.test", ["read", "write"]) };
  changes = await redoclyDiff(
    document(1, before, {}),
    document(2, after, { "/more": { get: { responses: {}, description: "An operation unlike all others." } } }),
  );
});

function rulesAt(path: string): string[] {
  return changes
    .filter((change) => change.path === path || change.path.startsWith(`${path}/`))
    .flatMap(({ verdicts }) => verdicts.map(({ ruleId }) => ruleId));
}

test.each(cases.map((each, index) => [each[0], index] as const))("%s is reported (%i)", (rule, index) => {
  expect(rulesAt(`#/paths/~1${index}`)).toContain(`filespec/${rule}`);
});

test.each(others.map((each, index) => [each[0], cases.length + index] as const))(
  "%s is not reported (%i)",
  (rule, index) => {
    const rules = rulesAt(`#/paths/~1${index}`);

    expect(rules).toContain("filespec/context");
    expect(rules).not.toContain(`filespec/${rule}`);
  },
);

test("scopes that go are a change, scopes that come are more", () => {
  const [narrower, wider] = ["narrower", "wider"].map((name) => rulesAt(`#/components/securitySchemes/${name}`));

  expect([narrower, wider].map((rules) => rules?.includes("filespec/security-flow-changed"))).toEqual([true, false]);
  expect(wider).toContain("filespec/security-flow-loosened");
});

test("every rule of the configuration was seen to report", () => {
  const configuration = parse(readFileSync(join(import.meta.dirname, "../redocly.yaml"), "utf8"));
  const reported = new Set(changes.flatMap(({ verdicts }) => verdicts.map(({ ruleId }) => ruleId)));

  const silent = Object.keys(configuration.diff).filter((rule) => !reported.has(rule));

  expect(silent).toEqual([]);
});
