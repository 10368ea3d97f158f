import type { Contract } from "../contract.ts";
import type { Exchange } from "../recording/read-har.ts";

/** The texts in a request that may be credentials: where the contract sends them, and where HTTP does. */
export function credentialsOf({ credentials }: Contract, { headers, url }: Exchange): string[] {
  const carriers = new Set(["authorization", "proxy-authorization", "cookie"]);
  for (const { carrier } of credentials) {
    carriers.add(carrier.toLowerCase());
  }
  const texts = [
    ...headers.filter(({ name }) => carriers.has(name.toLowerCase())).map(({ value }) => value),
    ...[...url.searchParams].filter(([name]) => carriers.has(name.toLowerCase())).map(([, value]) => value),
  ];
  const words = texts.flatMap((text) => text.split(/[\s;=,]+/)).filter((word) => !/^(?:basic|bearer)$/i.test(word));
  const pairs = texts.flatMap((text) => {
    const [, basic] = /^basic\s+(\S+)$/i.exec(text) ?? [];
    return basic === undefined ? [] : Buffer.from(basic, "base64").toString("utf8").split(":");
  });
  return [...texts, ...words, ...pairs];
}
