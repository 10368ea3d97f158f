import { expect, test } from "vitest";
import { Names } from "./names.ts";

const names = new Names(new Set(["ffsk_documented_9f8e7d6c5b4a"]), ["live_hunter_token", "id"]);

test.each([
  "id",
  "created_at",
  "createdAt",
  "OwnerID",
  "sha256",
  "s3_url",
  "IN_PROGRESS",
  "content-type",
  "$schema",
  "isPubliclyVisible",
])("keeps %s, which a person would call something", (name) => {
  expect(names.of(name)).toBe(name);
});

test("keeps what the contract documents", () => {
  expect(names.of("ffsk_documented_9f8e7d6c5b4a")).toBe("ffsk_documented_9f8e7d6c5b4a");
});

test.each([
  ["an AWS key", "AKIAIOSFODNN7EXAMPLE"],
  ["an AWS secret", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"],
  ["hexadecimal", "9f8e7d6c5b4a39281706"],
  ["a UUID", "974628c2-9b55-4ce4-adf1-9b63edff6baa"],
  ["base64", "c2stbGl2ZS03ZSs5eFoxZjJlM2Q0Yw"],
  ["a JWT", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"],
  ["an e-mail address", "me@example.com"],
  ["a telephone number", "+4915112345678"],
  ["letters in no order", "bPxRfiCYEXqWvTz"],
  ["a credential", "live_hunter_token"],
  ["part of a credential", "hunter"],
  ["a name with a credential", "x_live_hunter_token_y"],
  ["a sentence", "a sentence of somebody"],
  ["a word without end", `${"a".repeat(39)}!`],
  ["nothing", ""],
])("replaces %s", (_, name) => {
  expect(new Names(new Set(), ["live_hunter_token"]).of(name)).toBe("undocumented field 1");
});

test("calls the same name the same, and another one otherwise", () => {
  const own = new Names(new Set(), []);

  expect(["9f8e7d6c5b4a", "+49151", "9f8e7d6c5b4a", "undocumented field 2"].map((name) => own.of(name))).toEqual([
    "undocumented field 1",
    "undocumented field 2",
    "undocumented field 1",
    "undocumented field 2",
  ]);
});
