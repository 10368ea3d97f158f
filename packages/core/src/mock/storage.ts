import type { Operation } from "../contract.ts";
import { at } from "../members/member.ts";

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
    return new Response(method === "HEAD" ? null : part, { status, headers: { "content-type": type } });
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
