import { deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { CredentialFinder } from "./credential-finder.ts";

const key = "ffsk_Live/7e+Q=9x~Zü-1f2e3d4c";
const base64 = (text: string) => Buffer.from(text).toString("base64");
const codes = [...Buffer.from(key, "latin1")];

test.each<[string, string]>([
  ["as it is", `key=${key};`],
  ["in another case", key.toUpperCase()],
  ["in part", key.slice(5, 22)],
  ["percent-encoded", encodeURIComponent(key)],
  ["percent-encoded letter by letter", codes.map((code) => `%${code.toString(16)}`).join("")],
  ["percent-encoded twice", encodeURIComponent(encodeURIComponent(key))],
  ["base64", base64(key)],
  ["base64 after another byte", base64(`x${key}`)],
  ["base64 after two other bytes", `Authorization: Basic ${base64(`me:${key}`)}`],
  ["base64 after letters of the same alphabet", `abc${base64(key)}`],
  ["base64url without padding", Buffer.from(`Bearer ${key}`).toString("base64url")],
  ["base64 of base64", base64(base64(`"${key}"`))],
  ["base64 in lines", base64(`${"x".repeat(50)}${key}`).replace(/.{10}/g, "$&\r\n")],
  ["base64, percent-encoded", encodeURIComponent(base64(key))],
  ["base64 of JSON with escapes", base64(JSON.stringify({ key }).replace("ü", "\\u00fc"))],
  ["base64 of a compressed text", gzipSync(`{"key":"${key}"}`).toString("base64")],
  ["hex of a deflated text", deflateSync(key).toString("hex")],
  ["hex", Buffer.from(key).toString("hex").toUpperCase()],
  ["hex with separators", (Buffer.from(key).toString("hex").match(/../g) ?? []).join(":")],
  ["hex escapes", codes.map((code) => `\\x${code.toString(16)}`).join("")],
  ["Unicode escapes", codes.map((code) => `\\u${code.toString(16).padStart(4, "0")}`).join("")],
  ["octal escapes", codes.map((code) => `\\${code.toString(8).padStart(3, "0")}`).join("")],
  ["JSON within JSON within JSON", JSON.stringify(JSON.stringify({ key: JSON.stringify(key) }))],
  ["escaped slashes", key.replace("/", "\\/")],
  ["HTML references", codes.map((code) => `&#${code};`).join("")],
  ["hexadecimal HTML references", codes.map((code) => `&#x${code.toString(16)};`).join("")],
  [
    "quoted-printable",
    codes
      .map((code) => `=${code.toString(16).toUpperCase()}`)
      .join("")
      .replace(/.{30}/g, "$&=\r\n"),
  ],
  ["numbers", JSON.stringify(codes)],
  ["bits", codes.map((code) => code.toString(2).padStart(8, "0")).join(" ")],
  ["base32", base32(key)],
  ["UTF-16", Buffer.from(key, "utf16le").toString("latin1")],
  ["read as Latin-1", Buffer.from(key).toString("latin1")],
  ["spaced", [...key].join(" ")],
  ["separated", [...key].join("','")],
  ["with invisible characters", [...key].join("\u200b")],
  ["backwards", [...key].reverse().join("")],
  [
    "rotated",
    key.replace(/[a-z]/gi, (each) => String.fromCharCode(each.charCodeAt(0) + (/[a-m]/i.test(each) ? 13 : -13))),
  ],
])("finds a credential %s", (_, text) => {
  const finder = new CredentialFinder([key]);

  expect(finder.isIn(text)).toBe(true);
});

test("finds the parts of a credential that let in by themselves", () => {
  const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.c2lnbmF0dXJlLW9mLWp3dA";
  const finder = new CredentialFinder([jwt, base64("user:correct horse")]);

  expect([finder.isIn("c2lnbmF0dXJlLW9mLWp3dA"), finder.isIn('{"password":"correct horse"}')]).toEqual([true, true]);
});

test.each([
  "https://api.demo.test/files/974628c2-9b55-4ce4-adf1-9b63edff6baa",
  "Screenshot from 2026-03-27 18-58-16.png",
  "ffsk_… (masked)",
  JSON.stringify({ id: 1, tags: ["live", "7e"], sha1: "da39a3ee5e6b4b0d3255bfef95601890afd80709" }),
])("does not find one in %s", (text) => {
  expect(new CredentialFinder([key]).isIn(text)).toBe(false);
});

test("takes a text that is too much to be searched for one that holds a credential", () => {
  expect(new CredentialFinder([key]).isIn("x".repeat(70_000_000))).toBe(true);
});

test("finds nothing given no credential", () => {
  expect(new CredentialFinder([]).isIn(key)).toBe(false);
});

function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((each) => each.toString(2).padStart(8, "0")).join("");
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  return (bits.match(/.{1,5}/g) ?? []).map((each) => letters[Number.parseInt(each.padEnd(5, "0"), 2)]).join("");
}
