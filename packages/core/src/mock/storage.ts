import type { Operation, Uploading } from "../contract.ts";
import { at } from "../members/member.ts";
import { valuesOf } from "../values.ts";
import { replaced } from "./values.ts";

/** What the addresses in answers lead to: content that is downloaded, and places that files are sent to. */
export class Storage {
  /** The media type by address. */
  readonly #addresses = new Map<string, string>();

  /** The answer to a request to one of the addresses. */
  answer({ method, url, headers }: Request): Response | undefined {
    const type = this.#addresses.get(url);
    if (type === undefined) {
      return undefined;
    }
    if (!/^(GET|HEAD)$/.test(method)) {
      return new Response(null);
    }
    const [, start = "0", end = ""] = /^bytes=(\d+)-(\d*)$/.exec(headers.get("range") ?? "") ?? [];
    const part = "content".slice(Number(start), end === "" ? undefined : Number(end) + 1);
    const status = headers.has("range") ? 206 : 200;
    const length = `${part.length}`;
    return new Response(method === "HEAD" ? null : part, {
      status,
      headers: { "content-type": type, "content-length": length },
    });
  }

  /** Notes the addresses that an answer of an operation has. */
  async note({ download, upload }: Operation, response: Response, base: string): Promise<void> {
    const places = [download?.url, upload?.urls].flatMap((each) => (each ? [each] : []));
    if (places.length === 0 || !response.ok || !/json/i.test(response.headers.get("content-type") ?? "")) {
      return;
    }
    // A body that breaks off has no addresses.
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    const type = download?.type && at(body, download.type);
    for (const address of places.flatMap((each) => at(body, each))) {
      if (typeof address === "string" && URL.canParse(address, base)) {
        this.#addresses.set(new URL(address, base).href, typeof type === "string" ? type : "application/octet-stream");
      }
    }
  }
}

/** As many as any storage takes. */
const mostParts = 10_000;

/** The beginning of an upload, with an address for each part of the file that is announced, where none are `given`. */
export function withAddresses(
  { urls, partBytes, bytes }: Uploading,
  answer: unknown,
  sent: unknown,
  given: unknown,
): unknown {
  const shown = at(answer, urls);
  const length = Number(partBytes && at(answer, partBytes));
  const count = Math.min(mostParts, Math.ceil(Number(valuesOf(sent)[bytes]) / length));
  if (at(given, urls) !== undefined || !Array.isArray(shown) || shown.length === 0 || !(count > shown.length)) {
    return answer;
  }
  const addresses = Array.from({ length: count }, (_, index) => shown[index] ?? `${shown[0]}-${index + 1}`);
  return replaced(answer, urls, addresses);
}
