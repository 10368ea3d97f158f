/** True for `application/json`, `application/problem+json` and their like. */
export function isJson(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}

/** The media type of a body that a client sends: JSON where that is one of them, else a form, else the first. */
export function bodyMediaType(mediaTypes: readonly string[]): string | undefined {
  const first = (pattern: RegExp) => mediaTypes.find((mediaType) => pattern.test(mediaType));
  return (
    first(/^application\/json\b/i) ??
    first(/[/+]json\b/i) ??
    first(/^multipart\/form-data\b/i) ??
    first(/^application\/x-www-form-urlencoded\b/i) ??
    mediaTypes[0]
  );
}

/** True where a body needs no header that says what it is: openapi-fetch says JSON, and `fetch` says it of `FormData`. */
export function sendsItself(mediaType: string): boolean {
  return /^(application\/json\b|multipart\/form-data\b|\*\/\*|application\/\*)/i.test(mediaType);
}
