import type { Files } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import type { ContractSide } from "../contract/contract-side.ts";
import { contractOf, sideOf } from "../testing/wire-contract.ts";
import { compareWire } from "./wire-lens.ts";

const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const id = { name: "id", in: "path", required: true, schema: text };

/** `impact rule | subject | message`, in order. */
async function compare(before: ContractSide, after: ContractSide): Promise<string[]> {
  const findings = await compareWire(before, after);
  return findings.map(({ impact, rule, subject, message }) => `${impact} ${rule} | ${subject} | ${message}`).sort();
}

test("a finding says who breaks and how, of the part of the contract that has changed", async () => {
  const before = contractOf({
    sent: { type: "object", properties: { mode: { enum: ["fast", "slow"] }, size: { type: "integer", default: 1 } } },
    answered: reference("Thing"),
    schemas: { Thing: { type: "object", required: ["id", "name"], properties: { id: text, name: text, note: text } } },
  });
  const after = contractOf({
    sent: { type: "object", properties: { mode: { enum: ["fast"] }, size: { type: "integer", default: 2 } } },
    answered: reference("Thing"),
    schemas: {
      Thing: {
        type: "object",
        required: ["id"],
        properties: { id: text, name: text, extra: { type: ["integer", "null"] } },
      },
    },
  });

  const found = await compare(sideOf(before), sideOf(after));

  expect(found).toEqual([
    "major default-changed | paths//things/{} put/requestBody.size | A caller that leaves out `size` of the body of `putThing` gets `2` instead of `1`, and is not told.",
    "major enum-values-removed | paths//things/{} put/requestBody.mode | A caller that sends `slow` as `mode` of the body of `putThing` is refused.",
    "major property-removed | components/schemas/Thing.note | Code that reads `note` of `Thing` finds nothing there.",
    "major required-properties-removed | components/schemas/Thing.name | Code that reads `name` of `Thing` may find nothing there.",
    "minor property-added | components/schemas/Thing.extra | `extra` of `Thing` is answered as well.",
  ]);
});

test("what comes or goes as required is one finding", async () => {
  const sent = (names: string[]): object => ({
    type: "object",
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, { enum: [`only the value ${name}`] }])),
  });

  const found = await compare(
    sideOf(contractOf({ sent: sent(["name", "note"]), answered: sent(["name", "note"]) })),
    sideOf(contractOf({ sent: sent(["name", "more", "another"]), answered: sent(["name"]) })),
  );

  expect(found.map((each) => each.split(" | ").slice(0, 2).join(" "))).toEqual([
    "major property-removed paths//things/{} put/responses/200.note",
    "major request-property-removed paths//things/{} put/requestBody.note",
    "major required-properties-added paths//things/{} put/requestBody.more",
  ]);
});

test("a change of a part that many use is one finding, at its place in its file", async () => {
  const contract = contractOf({
    sent: { allOf: [{ $ref: "parts.yaml#/Resource" }, { type: "object", properties: { name: text } }] },
    answered: { anyOf: [{ $ref: "parts.yaml#/Resource" }, { type: "null" }] },
  });
  const parts = (maxLength: number): Files => ({
    "parts.yaml": `Resource:\n  type: object\n  properties:\n    id: { type: string, maxLength: ${maxLength} }\n`,
  });
  const before = sideOf(contract, parts(9));
  const after = sideOf(contract, parts(10));

  const findings = await compareWire(before, after);

  const location = { file: "parts.yaml", line: 4, column: 25 };
  const found = findings.map(({ impact, rule, message, before: old, after: now }) => ({
    impact,
    rule,
    message,
    before: old && before.locationOf(old),
    after: now && after.locationOf(now),
  }));
  expect(found).toEqual([
    {
      impact: "major",
      rule: "schema-constraint-changed",
      message:
        "`maxLength` of `id` of `Resource` of `parts.yaml` goes from `9` to `10`: code that reads it gets what it did not before.",
      before: location,
      after: location,
    },
  ]);
});

test("another schema at a place is one finding there", async () => {
  const schemas = {
    Person: { type: "object", properties: { name: text, mail: text } },
    Company: { type: "object", properties: { number: { type: "integer" } } },
  };
  const thing = (owner: object): object => ({
    type: "object",
    properties: { owner, maker: reference("Person"), seller: reference("Company") },
  });

  const found = await compare(
    sideOf(contractOf({ answered: thing(reference("Person")), schemas })),
    sideOf(contractOf({ answered: thing(reference("Company")), schemas })),
  );

  expect(found).toEqual([
    "major property-removed | paths//things/{} put/responses/200.owner | `owner` of the 200 answer of `putThing` has another schema: code that reads it as before breaks.",
  ]);
});

test("a place that lets null through is the one that has changed, not the schema", async () => {
  const schemas = { Person: { type: "object", properties: { name: text } } };
  const thing = (owner: object): object => ({ type: "object", properties: { owner, maker: reference("Person") } });

  const found = await compare(
    sideOf(contractOf({ answered: thing(reference("Person")), schemas })),
    sideOf(contractOf({ answered: thing({ oneOf: [reference("Person"), { type: "null" }] }), schemas })),
  );

  expect(found).toEqual([
    "major schema-type-changed | paths//things/{} put/responses/200.owner | Code that reads `owner` of the 200 answer of `putThing` gets null, which it does not know.",
  ]);
});

test("a form beside the only one that there was is one finding", async () => {
  const schemas = {
    Cat: { type: "object", properties: { name: text } },
    Dog: { type: "object", properties: { age: { type: "integer" } } },
  };
  const both = { oneOf: [reference("Cat"), reference("Dog")] };

  const found = await compare(
    sideOf(contractOf({ sent: reference("Cat"), answered: reference("Cat"), schemas })),
    sideOf(contractOf({ sent: both, answered: both, schemas })),
  );

  expect(found.map((each) => each.split(" | ").slice(0, 2).join(" "))).toEqual([
    "major schema-combinator-changed paths//things/{} put/responses/200",
    "minor request-loosened paths//things/{} put/requestBody",
  ]);
});

test("a value of a discriminator is about the property of its form, and a schema's name about nothing", async () => {
  const contract = (value: string, name: string): object =>
    contractOf({
      answered: {
        oneOf: [reference("Cat"), reference(name)],
        discriminator: {
          propertyName: "kind",
          mapping: { [value]: "#/components/schemas/Cat", dog: `#/components/schemas/${name}` },
        },
      },
      schemas: {
        Cat: { type: "object", properties: { kind: text } },
        [name]: { type: "object", properties: { kind: text, age: text } },
      },
    });

  const found = await compare(sideOf(contract("cat", "Dog")), sideOf(contract("kitty", "Hound")));

  expect(found).toEqual([
    "major discriminator-changed | components/schemas/Cat.kind | `cat` does not stand for the same form of the 200 answer of `putThing` any more.",
  ]);
});

test("an operation that moves is one finding", async () => {
  const moved = contractOf({
    item: {
      put: undefined,
      post: { operationId: "putThing", parameters: [id], responses: { 200: { description: "The thing." } } },
    },
  });

  const found = await compare(sideOf(contractOf({})), sideOf(moved));

  expect(found).toEqual([
    "major operation-removed | paths//things/{} put | Calls of `putThing` fail in a package that is in use: it is `POST /things/{id}`.",
  ]);
});

test("a component that goes is one finding, for all that refer to it", async () => {
  const limit = { name: "limit", in: "query", schema: text };
  const contract = (own: object[]): object => {
    const operation = (operationId: string): object => ({ operationId, parameters: [id, ...own], responses: {} });
    const components = own.length > 0 ? { parameters: { Limit: limit } } : {};
    return contractOf({ item: { get: operation("getThing"), put: operation("putThing") }, components });
  };

  const found = await compare(sideOf(contract([{ $ref: "#/components/parameters/Limit" }])), sideOf(contract([])));

  expect(found).toEqual([
    "major parameter-removed | components/parameters/Limit | A caller that sends the parameter `Limit` is refused or not heeded.",
  ]);
});

test("security is one finding for all the operations that it is of", async () => {
  const contract = (security: object[], names: string[]): object =>
    contractOf({
      item: { get: { operationId: "getThing", parameters: [id], responses: {} } },
      root: { security },
      components: {
        securitySchemes: Object.fromEntries(
          names.map((name) => [name, { type: "apiKey", in: "header", name: `X-${name[0]}` }]),
        ),
      },
    });
  const one = contract([{ key: [] }, { token: [] }], ["key", "token"]);

  const lost = await compare(sideOf(one), sideOf(contract([{ key: [] }], ["key"])));
  const renamed = await compare(sideOf(one), sideOf(contract([{ key: [] }, { ticket: [] }], ["key", "ticket"])));

  expect(lost).toEqual([
    "major security-requirement-changed | components/securitySchemes/token | A caller of the operations without security of their own with `token` alone is refused: it takes `key`.",
  ]);
  expect(renamed).toEqual([
    "major security-requirement-changed | components/securitySchemes/ticket | A client that is given `token` has to be given `ticket`: the scheme has another name.",
  ]);
});

test("servers are what clients call them, and the first is the default", async () => {
  const contract = (servers: object[]): ContractSide => sideOf(contractOf({ root: { servers } }));
  const main = { url: "https://{region}.demo.test", "x-name": "main", variables: { region: { default: "eu" } } };
  const trial = { url: "https://trial.demo.test", "x-name": "trial" };

  const found = await compare(
    contract([main, trial]),
    contract([trial, { ...main, url: "https://{place}.demo.test", variables: { place: { default: "eu" } } }]),
  );

  expect(found).toEqual([
    "major default-server-changed | servers/trial | A client that chooses no server sends to the server `trial`, and is not told.",
    "major server-variable-changed | servers/main variable region | A client that sets `region` has to set `place`: the variable `region` of the server `main` has another name.",
  ]);
});

test("words are a patch", async () => {
  const before = contractOf({ answered: { ...text, description: "A text." }, operation: { summary: "Put a thing" } });
  const after = contractOf({
    answered: { ...text, description: "The text." },
    operation: { summary: "Store a thing" },
  });

  const found = await compare(sideOf(before), sideOf(after));

  expect(found).toEqual([
    "patch documentation-changed | paths//things/{} put | The documentation of `putThing` says something else: its `summary`.",
    "patch documentation-changed | paths//things/{} put/responses/200 | The documentation of the 200 answer of `putThing` says something else: its `description`.",
  ]);
});
