import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";

export interface MockServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A server on loopback that answers a contract's examples, and 401 without credentials, as Prism reads it. */
export async function startMockServer(contract: string): Promise<MockServer> {
  const server = createServer(await getHttpOperationsFromSpec(contract), {
    cors: false,
    components: { logger: createLogger("mock", { level: "silent" }) },
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      mock: { dynamic: false },
      upstreamProxy: undefined,
    },
  });
  return { url: await server.listen(0, "127.0.0.1"), close: () => server.close() };
}
