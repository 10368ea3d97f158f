import { createHmac } from "node:crypto";

const bytes = (label: string): Buffer => createHmac("sha256", "a key of the tests").update(label).digest();

/** Secrets as they occur at providers, made of a label, so that each is found again. */
export const secretKinds: { readonly [kind: string]: (label: string) => string } = {
  hex: (label) => bytes(label).toString("hex"),
  base64: (label) => bytes(label).toString("base64"),
  base64url: (label) => bytes(label).toString("base64url"),
  "AWS key": (label) => `AKIA${base32(bytes(label)).slice(0, 16)}`,
  "AWS secret": (label) => bytes(label).toString("base64").slice(0, 40),
  "API key": (label) => `sk_live_${bytes(label).toString("base64url").replace(/[_-]/g, "")}`,
  JWT: (label) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    return `${part({ alg: "HS256" })}.${part({ sub: label })}.${bytes(label).toString("base64url")}`;
  },
  PEM: (label) => {
    const body = Buffer.concat([bytes(label), bytes(`${label}+`)]).toString("base64");
    return `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`;
  },
  "signed URL": (label) =>
    `https://storage.test/s--${bytes(label).toString("base64url").slice(0, 8)}--/a.png?X-Amz-Signature=${bytes(label).toString("hex")}`,
  password: (label) => `hunter2-${bytes(label).toString("base64").slice(0, 12)}!`,
  pin: (label) => `${bytes(label).readUIntBE(0, 6)}`,
};

/** Parts of a secret that would give it away, eight characters each. */
export function traces(secret: string): string[] {
  const known = /-----(?:BEGIN|END) PRIVATE KEY-----|https:\/\/storage\.test|X-Amz-Signature|sk_live_|hunter2-|AKIA/gi;
  return secret
    .replace(known, "\n")
    .split("\n")
    .flatMap((part) => Array.from({ length: Math.max(0, part.length - 7) }, (_, at) => part.slice(at, at + 8)));
}

function base32(given: Buffer): string {
  return [...given].map((byte) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[byte % 32]).join("");
}
