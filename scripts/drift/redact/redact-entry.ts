import type { Entry } from "har-format";
import type { Redactor } from "./redactor.ts";

/** A HAR entry without what it must not hold: credentials, signatures, cookies. */
export function redactEntry({ request, response, ...rest }: Entry, redactor: Redactor): Entry {
  const url = redactor.url(request.url);
  const { text, mimeType } = response.content;
  const redactedText = text === undefined ? undefined : redactor.body(text);
  return {
    ...rest,
    request: {
      ...request,
      url,
      headers: request.headers.map((each) => redactor.header(each)),
      queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
    },
    response: {
      ...response,
      statusText: redactor.text(response.statusText),
      headers: response.headers.map((each) => redactor.header(each)),
      content: {
        ...response.content,
        mimeType: redactor.text(mimeType),
        ...(redactedText === undefined ? {} : { text: redactedText, size: Buffer.byteLength(redactedText) }),
      },
      redirectURL: redactor.text(response.redirectURL),
    },
  };
}
