import { decodings } from "./decodings.ts";

/** Shorter ones occur in other text by chance. */
export const shortestCredential = 8;

/** Finds credentials, and larger parts of them, in texts: as they are, and in the encodings that `decodings` knows. */
export class CredentialFinder {
  readonly #needles: readonly string[];
  readonly #shortest: number;

  constructor(credentials: readonly string[]) {
    const secrets = [...new Set(credentials.flatMap(parts))];
    const pieces = secrets.flatMap(windows);
    const forms = pieces.flatMap((each) => [each, utf8(each), [...each].reverse().join(""), rot13(each)]);
    const bare = forms
      .map((each) => each.replace(/[\s"'`,;:|+_.-]+/g, ""))
      .filter(({ length }) => length >= shortestCredential);
    this.#needles = [...new Set([...forms, ...bare].map((each) => each.toLowerCase()))];
    this.#shortest = Math.min(...this.#needles.map(({ length }) => length));
  }

  /** True where a text holds one, encoded at most so many times, and where it is too much to be searched. */
  isIn(text: string, deepest = 4): boolean {
    if (this.#needles.length === 0) {
      return false;
    }
    for (const decoded of decodings(text, this.#shortest, deepest)) {
      if (decoded === undefined || this.#holdsPlainly(decoded)) {
        return true;
      }
    }
    return false;
  }

  #holdsPlainly(text: string): boolean {
    const lower = text.toLowerCase();
    return this.#needles.some((needle) => lower.includes(needle));
  }
}

/** A credential, and what it is made of: user and password of Basic authentication, the signature of a JWT. */
function parts(credential: string): string[] {
  const secret = credential.trim();
  const [user = "", ...password] = Buffer.from(secret, "base64").toString("utf8").split(":");
  const basic =
    /^[\x20-\x7e]+$/.test(user) && password.length > 0 ? [`${user}:${password.join(":")}`, password.join(":")] : [];
  const own = secret.includes(":") ? secret.split(":").slice(1) : [];
  const jwt = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(secret) ? secret.split(".").slice(1) : [];
  return [secret, ...[...basic, ...own, ...jwt].filter(({ length }) => length >= shortestCredential)];
}

/** The secret in pieces of which each gives away half of it. */
function windows(secret: string): string[] {
  const length = Math.max(12, Math.ceil(secret.length / 2));
  return secret.length <= length
    ? [secret]
    : Array.from({ length: secret.length - length + 1 }, (_, start) => secret.slice(start, start + length));
}

/** Its UTF-8 bytes, one character each. */
function utf8(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}
