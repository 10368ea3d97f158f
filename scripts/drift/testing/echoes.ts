/** A secret in forms that a server may send back. */
export function echoes(secret: string, headers: object): { readonly [form: string]: unknown } {
  const bytes = Buffer.from(secret);
  return {
    headers,
    plain: secret,
    lower: secret.toLowerCase(),
    sentence: `You sent ${secret}.`,
    percent: encodeURIComponent(secret),
    percentAll: [...bytes].map((byte) => `%${byte.toString(16)}`).join(""),
    base64: bytes.toString("base64"),
    base64url: bytes.toString("base64url"),
    shifted: [1, 2, 3].map((length) => Buffer.from("x".repeat(length) + secret).toString("base64")),
    twice: Buffer.from(bytes.toString("base64")).toString("base64"),
    hex: bytes.toString("hex"),
    json: JSON.stringify({ secret }),
    backwards: [...secret].reverse().join(""),
    bytes: [...bytes],
    letters: [...secret],
    half: secret.slice(0, 14),
    token: "another-token",
    url: `https://demo.test/?X-Amz-Signature=0f0f0f0f0f0f0f0f&key=${encodeURIComponent(secret)}`,
  };
}
