/** What stands in a recording where something was that it must not hold. */
export const redacted = "[redacted]";

/** True for a value of which a recording holds no more, or not all: it cannot be judged. */
export function isRedacted(value: unknown): boolean {
  return typeof value === "string" && value.includes(redacted);
}

const names = [
  // Signed URLs of Amazon, Google, Azure, Alibaba, CloudFront, Akamai and of whoever signs in their way.
  "x-(?:amz|goog|ms|oss|cos|obs|tos|bce)-.*",
  ".*(?:signature|token|secret|passw|credential|policy|expir|session|ticket|nonce|digest|hmac).*",
  ".*(?:api|access|private|client|security|shared|account)[-_]?key(?:[-_]?id)?",
  "key|key-pair-id|googleaccessid|[sa]?sig|sign|signed|hash|md5|sha\\d*|jwt|code|state|auth|authorization|bearer",
  "s[epvrti]|spr|ske|skt|skv|sks|skoid|sktid|saoid|exp|e|st|hdn\\w+|verify|checksum|otp|pin",
];
const signingName = new RegExp(`^(?:${names.join("|")})$`, "i");

/** Letters and digits that say nothing to a reader. */
function isScrambled(value: string): boolean {
  return /^[\w%+/=.~-]{24,}$/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && !isUuid(value);
}

function isUuid(value: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}

/** True for a name whose query value lets whoever holds it in. */
function isSigningName(name: string): boolean {
  return signingName.test(decoded(name));
}

/** A text without what gives access to whoever reads it: signatures in URLs, tokens, user names before a host. */
export function redactSignatures(text: string): string {
  return text
    .replace(/\b([a-z][a-z\d+.-]*:\/\/)[^\s/?#@"'<>\\]+@/gi, `$1${redacted}@`)
    .replace(/\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g, redacted)
    .replace(/\b(bearer|basic|digest)(\s+)[\w.~+/=:-]{8,}/gi, `$1$2${redacted}`)
    .replace(/([?&;#]|%3f|%26)([^=&#?;\s"'<>\\]+)(=|%3d)([^&#\s"'<>\\]*)/gi, (whole, before, name, equals, value) => {
      const inner = decoded(value);
      const gives = isSigningName(name) || isScrambled(value) || (inner !== value && redactSignatures(inner) !== inner);
      return value !== "" && gives ? `${before}${name}${equals}${redacted}` : whole;
    });
}

/** Percent-decoded as far as it goes. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
