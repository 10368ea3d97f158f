import { beforeAll, expect, test } from "vitest";
import { complaintsAbout, type Modules, packageOf } from "./testing/compile.ts";

// From a description to what compiles of a consumer's code: kinds of schemas that other generators get wrong.

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, required: string[] = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
});
const text = { type: "string" };
const number = { type: "number" };
const texts = (...values: string[]) => ({ type: "string", enum: values });
const readOnly = { type: "string", readOnly: true };
const writeOnly = { type: "string", writeOnly: true };
const kinds = (mapping?: object) => ({ propertyName: "kind", ...(mapping && { mapping }) });

/** `save` sends and answers the first of the schemas, and the consumer has all of them. */
const cases: readonly (readonly [what: string, schemas: { readonly [name: string]: object }, code: string])[] = [
  [
    "a base that lists its variants, which take it in",
    {
      Vessel: {
        ...object({ kind: text, name: text }),
        discriminator: kinds({ tug: "#/components/schemas/Tug", ferry: "#/components/schemas/Ferry" }),
        oneOf: [ref("Tug"), ref("Ferry")],
      },
      Tug: { allOf: [ref("Vessel"), object({ pull: number })] },
      Ferry: { allOf: [ref("Vessel"), object({ decks: number })] },
    },
    `export function say(vessel: Vessel, tug: Tug): string {
       const kind: "tug" = tug.kind;
       if (vessel.kind === "tug") { return kind + vessel.name + vessel.pull.toFixed(1); }
       return vessel.name + vessel.decks.toFixed(0);
     }
     export const ferry: Ferry = { kind: "ferry", name: "Nimbus", decks: 2 };
     export const base: VesselBase = { kind: "any", name: "Nimbus" };
     // @ts-expect-error a vessel has no such property
     export const wrong = (vessel: Vessel): unknown => vessel.noSuchProperty;
     // @ts-expect-error a ferry is no tug
     export const other: Ferry = { kind: "tug", name: "Nimbus", decks: 2 };`,
  ],
  [
    "variants of variants, and members that may be any of them",
    {
      Vessel: { ...object({ kind: text }), discriminator: kinds(), oneOf: [ref("Tug"), ref("Ferry")] },
      Workboat: { allOf: [ref("Vessel"), object({ crew: number })] },
      Tug: { allOf: [ref("Workboat"), object({ tows: ref("Vessel") })] },
      Ferry: { allOf: [ref("Vessel"), object({ fleet: { type: "array", items: ref("Vessel") } })] },
    },
    `export function say(vessel: Vessel): number {
       switch (vessel.kind) {
         case "Tug": return vessel.tows.kind === "Ferry" ? vessel.tows.fleet.length : vessel.tows.crew;
         case "Ferry": return vessel.fleet.length;
       }
     }
     export const kinds: Workboat["kind"][] = ["Workboat", "Tug"];`,
  ],
  [
    "an alternative that is written out and takes in the whole",
    {
      Node: { ...object({ id: text }), anyOf: [{ allOf: [ref("Node"), object({ left: ref("Node") })] }, ref("Leaf")] },
      Leaf: { allOf: [ref("Node"), object({ value: number })] },
    },
    `export const leaf: Leaf = { id: "a", value: 1 };
     export const node: Node = { id: "b", left: { id: "c", left: leaf } };
     // @ts-expect-error a node has something
     export const nothing: Node = { id: "d" };`,
  ],
  [
    "schemas that are made of each other and nothing else",
    {
      A: { oneOf: [ref("B"), ref("A")] },
      B: { anyOf: [ref("A"), ref("C")] },
      C: { allOf: [ref("C"), object({ a: text })] },
    },
    `export const a: A = { a: "" };
     export const b: B = a;
     export const c: C = b;
     // @ts-expect-error a text is none of them
     export const wrong: A = "";`,
  ],
  [
    "a discriminator without mapping over schemas that state their value",
    {
      Alarm: object({
        signals: { type: "array", items: { oneOf: [ref("Smoke"), ref("Water")], discriminator: kinds() } },
      }),
      Smoke: object({ kind: texts("smoke"), density: number }),
      Water: object({ kind: texts("water"), litres: number }),
    },
    `export const alarm: Alarm = { signals: [{ kind: "smoke", density: 0.4 }, { kind: "water", litres: 12 }] };
     for (const signal of alarm.signals) {
       switch (signal.kind) {
         case "smoke": signal.density.toFixed(1); break;
         case "water": signal.litres.toFixed(0); break;
       }
     }
     export const smoke: Smoke | undefined = alarm.signals.find((each) => each.kind === "smoke");
     // @ts-expect-error the name of a schema is no value
     export const wrong: Alarm = { signals: [{ kind: "Smoke", density: 0.4 }] };`,
  ],
  [
    "a value that a variant inherits",
    {
      Alarm: { oneOf: [ref("Smoke"), ref("Water")], discriminator: kinds() },
      Smoky: object({ kind: { const: "smoke" } }),
      Smoke: { allOf: [ref("Smoky"), object({ density: number })] },
      Kind: texts("water"),
      Water: object({ kind: ref("Kind"), litres: number }),
    },
    `export const say = (alarm: Alarm): number => (alarm.kind === "smoke" ? alarm.density : alarm.litres);
     export const alarm: Alarm = { kind: "water", litres: 1 };`,
  ],
  [
    "a base that lists the values of all variants, of which the mapping tells which",
    {
      Alarm: {
        oneOf: [ref("Smoke"), ref("Water")],
        discriminator: kinds({
          smoke: "#/components/schemas/Smoke",
          fire: "#/components/schemas/Smoke",
          water: "Water",
        }),
      },
      Base: object({ kind: texts("smoke", "fire", "water") }),
      Smoke: { allOf: [ref("Base"), object({ density: number })] },
      Water: { allOf: [ref("Base"), object({ litres: number })] },
    },
    `export function say(alarm: Alarm): number {
       switch (alarm.kind) {
         case "smoke": case "fire": return alarm.density;
         case "water": return alarm.litres;
       }
     }`,
  ],
  [
    "properties that only the server sets, or that are only sent",
    { Tree: object({ id: readOnly, planted: readOnly, species: text, pin: writeOnly }) },
    `export const tree = await client.save({ body: { species: "pear", pin: "1234" } });
     export const id: string = tree.id + tree.planted;
     export const body: TreeInput = { ...tree, pin: "1234" };
     export const same: Tree = tree;
     await client.save({ body });
     // @ts-expect-error what can only be written is not in an answer
     tree.pin;
     // @ts-expect-error only the server sets it
     tree.id = "t2";
     // @ts-expect-error it has to be sent
     await client.save({ body: { species: "pear" } });`,
  ],
  [
    "the same below other schemas, of which only those that differ have two types",
    {
      Orchard: object({
        trees: { type: "array", items: { allOf: [ref("Tree"), object({ note: text })] } },
        owner: ref("Owner"),
      }),
      Tree: { allOf: [ref("Plant"), { required: ["id"] }] },
      Plant: object({ id: readOnly, species: text }, ["species"]),
      Owner: object({ name: text }),
    },
    `export const owner: Owner = { name: "Ann" };
     export const body: OrchardInput = { trees: [{ species: "pear", note: "" }], owner };
     export const orchard: Orchard = await client.save({ body });
     export const ids: string[] = orchard.trees.map(({ id }) => id);
     export const tree: TreeInput = { species: "fig" };
     export type { PlantInput } from "./index.ts";
     // @ts-expect-error it is the same both ways
     export type { OwnerInput } from "./index.ts";`,
  ],
  [
    "a flag of the schema that a property refers to",
    { Tree: object({ id: ref("Id"), species: text }), Id: { type: "string", readOnly: true } },
    `export const tree = await client.save({ body: { species: "pear" } });
     export const id: string = tree.id;`,
  ],
  [
    "named properties beside others of another type",
    {
      Board: {
        ...object({ title: text, closed: { type: "boolean" } }, ["title"]),
        additionalProperties: { type: "array", items: number },
      },
    },
    `export const board: Board = { title: "Darts", ada: [1, 2], bob: [3] };
     export const title: string = board.title;
     export const closed: boolean | undefined = board.closed;
     await client.save({ body: { title: "Darts", ada: [1, 2] } });
     // @ts-expect-error what is not named may be something else than a list
     export const ada: number[] = board["ada"];
     // @ts-expect-error it is of none of these types
     export const wrong: Board = { title: "Darts", ada: { a: 1 } };`,
  ],
  [
    "others beside what a schema takes in",
    {
      Board: { allOf: [ref("Titled")], type: "object", additionalProperties: { type: "array", items: number } },
      Titled: object({ title: text }),
    },
    `export const board: Board = { title: "Darts", ada: [1, 2] };
     export const title: string = board.title;`,
  ],
  [
    "others by pattern, and objects among the named",
    {
      Board: {
        ...object({ owner: object({ name: text }), parent: ref("Board") }, ["owner"]),
        patternProperties: { "^x-": number, "^y-": text },
        additionalProperties: false,
      },
    },
    `export const board: Board = { owner: { name: "Ann" }, "x-a": 1, "y-b": "", parent: { owner: { name: "Bob" } } };
     export const name: string | undefined = board.parent?.owner.name;`,
  ],
  [
    "an enum that other values may join",
    {
      Job: object({ status: { anyOf: [texts("READY", "FAILED"), text] }, kind: ref("Kind") }),
      Kind: { anyOf: [{ type: ["string", "null"] }, { const: "image" }, { const: "video" }] },
    },
    `export const job: Job = await client.save({ body: { status: "LATER", kind: null } });
     export const status: "READY" | "FAILED" | (string & {}) = job.status;
     switch (job.status) { case "READY": case "FAILED": break; default: job.status.trim(); }
     // @ts-expect-error a status is a text
     export const wrong: Job["status"] = 1;`,
  ],
  [
    "a list of objects that have no name",
    { Page: { type: "array", items: object({ id: text }) } },
    `export const page: Page = [{ id: "a" }];`,
  ],
];

let complaints: { readonly [file: string]: readonly string[] };

// All at once, since the compiler takes most of its time for the library.
beforeAll(() => {
  const packages = cases.flatMap(([, schemas, code], index) =>
    Object.entries(modulesOf(schemas, code)).map(([name, text]) => [`${index}/${name}`, text]),
  );
  complaints = complaintsAbout(Object.fromEntries(packages), { isolatedDeclarations: false, declaration: false });
});

test.each(cases.map(([what], index) => [what, index] as const))("compiles with %s", (_, index) => {
  expect(Object.entries(complaints).filter(([file]) => file.startsWith(`${index}/`))).toEqual([]);
});

function modulesOf(schemas: { readonly [name: string]: object }, code: string): Modules {
  const [first = ""] = Object.keys(schemas);
  const content = { "application/json": { schema: ref(first) } };
  const save = {
    operationId: "save",
    requestBody: { required: true, content },
    responses: { 200: { description: "Saved.", content } },
  };
  const others = code.match(/\b[A-Z]\w*(?:Input|Base)\b(?! \})/g) ?? [];
  const types = [...Object.keys(schemas), ...new Set(others)].map((name) => `type ${name}`);
  // openapi-typescript writes the module of the entry `paths`.
  const { "paths.gen.ts": _, ...own } = packageOf({ paths: { "/a": { post: save } }, components: { schemas } });
  return {
    ...own,
    "consumer.ts": `import { createClient, ${types.join(", ")} } from "./index.ts";
export const client = createClient();
export type All = [${Object.keys(schemas).join(", ")}];
${code}
`,
  };
}
