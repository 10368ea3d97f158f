import { afterAll, afterEach, beforeAll, beforeEach, describe, vi } from "vitest";
import { testAlternatives } from "./alternatives.ts";
import { testBodies } from "./bodies.ts";
import { testCredentials } from "./credentials.ts";
import { testErrorClasses } from "./error-classes.ts";
import { testErrors } from "./errors.ts";
import { testLeftovers } from "./leftovers.ts";
import { testMiddleware } from "./middleware.ts";
import { testMiddlewareAnswers } from "./middleware-answers.ts";
import { testParameters } from "./parameters.ts";
import { testPrivacy } from "./privacy.ts";
import { testRedirects } from "./redirects.ts";
import { testResults } from "./results.ts";
import { testRetries } from "./retries.ts";
import { startHostileServer } from "./server.ts";
import { testServers } from "./servers.ts";
import { createSubject, type ErrorClasses, type Servers } from "./subject.ts";
import { testTimeoutAndAbort } from "./timeout-and-abort.ts";
import { testWaits } from "./waits.ts";

/**
 * How a client behaves that none of its servers can break: written once, run against every provider's package as it is
 * published. `module` is that package. Each case is named `<area>: <what holds>`.
 */
export function testConformance(
  provider: string,
  createClient: (options: never) => unknown,
  module: ErrorClasses,
): void {
  describe("conformance", () => {
    let servers: Servers;
    const subject = createSubject(provider, createClient, module, () => servers);

    beforeAll(async () => {
      servers = { own: await startHostileServer(), other: await startHostileServer() };
    });
    afterAll(() => Promise.all([servers.own.close(), servers.other.close()]));

    beforeEach(() => {
      // No time is spent between attempts.
      vi.spyOn(Math, "random").mockReturnValue(0);
      for (const { environmentVariable } of subject.contract.facts.securitySchemes) {
        vi.stubEnv(environmentVariable, undefined);
      }
    });
    afterEach(() => {
      vi.restoreAllMocks();
      vi.useRealTimers();
    });

    testResults(subject);
    testErrors(subject);
    testErrorClasses(subject);
    testBodies(subject);
    testCredentials(subject);
    testAlternatives(subject);
    testRedirects(subject);
    testRetries(subject);
    testWaits(subject);
    testTimeoutAndAbort(subject);
    testLeftovers(subject);
    testMiddleware(subject);
    testMiddlewareAnswers(subject);
    testParameters(subject);
    testServers(subject);
    testPrivacy(subject);
  });
}
