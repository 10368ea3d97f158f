import { isNode } from "yaml";
import type { Case } from "./case.ts";
import { alias, all, flow, remove, reverse, set } from "./edit.ts";

const schemas = "components schemas";
const listFiles = "paths /files get";
const file = "paths /files/{fileId}";
const exportFolder = "paths /folders/{folderId}/export";

/** What may be written in another way without a change for anybody: order, defaults, YAML. */
export const writingCases: readonly Case[] = [
  {
    name: "the order of keys",
    row: "The order of things changes",
    edit: all(
      reverse(""),
      reverse(`${listFiles}`),
      reverse(`${schemas} StoredFile`),
      reverse("components parameters FileId"),
    ),
  },
  {
    name: "the order of paths and operations",
    row: "The order of things changes",
    edit: all(reverse("paths"), reverse(file)),
  },
  {
    name: "the order of parameters",
    row: "The order of things changes",
    edit: reverse(`${listFiles} parameters`),
  },
  {
    name: "the order of responses and media types",
    row: "The order of things changes",
    edit: all(reverse(`${listFiles} responses`), reverse(`${listFiles} responses 200 content`)),
  },
  {
    name: "the order of properties and required",
    row: "The order of things changes",
    edit: all(
      reverse(`${schemas} StoredFile allOf 1 properties`),
      reverse(`${schemas} StoredFile allOf 1 required`),
      reverse(`${schemas} NewFolder properties`),
    ),
  },
  {
    name: "the order of enum values",
    row: "The order of things changes",
    edit: all(reverse(`${schemas} FileKind enum`), reverse(`${schemas} StoredFile allOf 1 properties status enum`)),
  },
  {
    name: "the order of alternatives and of a mapping",
    row: "The order of things changes",
    edit: all(
      reverse(`${schemas} Preview oneOf`),
      reverse(`${schemas} Preview discriminator mapping`),
      reverse(`${schemas} Filter oneOf`),
    ),
  },
  {
    name: "the order of the parts of an allOf",
    row: "The order of things changes",
    edit: reverse(`${schemas} Folder allOf`),
  },
  {
    name: "the order of components and tags",
    row: "The order of things changes",
    edit: all(reverse("components"), reverse(schemas), reverse("components securitySchemes"), reverse("tags")),
  },
  {
    name: "a parameter is optional in so many words",
    row: "What is meant anyway is written out, or the reverse",
    edit: all(
      set("components parameters Cursor required", false),
      set("components parameters Cursor deprecated", false),
    ),
  },
  {
    name: "the style of parameters is written out",
    row: "What is meant anyway is written out, or the reverse",
    edit: all(
      set("components parameters PageSize style", "form"),
      set("components parameters PageSize explode", true),
      set("components parameters FileId style", "simple"),
      remove(`${listFiles} parameters 5 style`),
    ),
  },
  {
    name: "limits that limit nothing",
    row: "What is meant anyway is written out, or the reverse",
    edit: all(
      set(`${schemas} Person properties email minLength`, 0),
      set(`${schemas} NewFolder properties rules minItems`, 0),
      set(`${schemas} NewFolder properties rules uniqueItems`, false),
      set(`${schemas} NewFolder minProperties`, 0),
    ),
  },
  {
    name: "an operation and a body say what they are not",
    row: "What is meant anyway is written out, or the reverse",
    edit: all(
      set(`${listFiles} deprecated`, false),
      set(`${exportFolder} post requestBody required`, false),
      set(`${schemas} FileChange required`, []),
      set(`${schemas} FileChange properties name readOnly`, false),
      set(`${schemas} FileChange properties name deprecated`, false),
    ),
  },
  {
    name: "a property of an answer is readOnly",
    row: "What is only answered becomes `readOnly`, or is no longer",
    edit: set("components schemas StoredFile allOf 1 properties note readOnly", true),
  },
  {
    name: "the style of a number",
    row: "What is meant anyway is written out, or the reverse",
    edit: set("components parameters PageSize explode", false),
  },
  {
    name: "a string or an object is an object of which nothing is said, too",
    given: set("components schemas StoredFile allOf 1 properties note", {
      oneOf: [{ type: "string" }, { type: "object" }],
    }),
    row: "What is meant anyway is written out, or the reverse",
    edit: set("components schemas StoredFile allOf 1 properties note oneOf 1 additionalProperties", true),
  },
  {
    name: "comments",
    row: "The YAML is written in another way",
    edit: (document) => {
      const paths = document.get("paths", true);
      if (isNode(paths)) {
        paths.commentBefore = " Where it all is.";
      }
      document.commentBefore = " Invented.";
    },
  },
  {
    name: "anchors and aliases",
    row: "The YAML is written in another way",
    edit: all(
      alias("components responses Unauthorized content", "components responses NotFound content"),
      alias(`${schemas} StoredFile allOf 1 properties expiresAt`, `${schemas} FileChange properties expiresAt`),
    ),
  },
  {
    name: "flow style",
    row: "The YAML is written in another way",
    edit: flow("components"),
  },
  {
    name: "JSON",
    row: "The YAML is written in another way",
    edit: () => {},
    print: (document) => JSON.stringify(document.toJS()),
  },
  {
    name: "indentation and line breaks",
    row: "The YAML is written in another way",
    edit: () => {},
    print: (document) => document.toString({ indent: 4, lineWidth: 40, indentSeq: false }),
  },
  {
    name: "an operation has an unknown extension",
    row: "An unknown extension changes",
    edit: set(`${listFiles} x-team`, "attic"),
  },
  {
    name: "a schema and the contract have unknown extensions",
    row: "An unknown extension changes",
    edit: all(
      set(`${schemas} Folder x-internal`, { since: 2 }),
      set("x-generated", true),
      set(`${schemas} Person properties email x-faker`, "internet.email"),
    ),
  },
  {
    name: "the version of the contract",
    row: "The version of the contract changes",
    edit: set("info version", "2.0.0"),
  },
];
