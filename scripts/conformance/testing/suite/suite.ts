import { afterAll, afterEach, beforeAll, beforeEach, describe, vi } from "vitest";
import { testAlternatives } from "./alternatives.ts";
import { testBodies } from "./bodies.ts";
import type { TestedContract } from "./contract.ts";
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
import { type Servers, testedClient } from "./tested-client.ts";
import { testTimeoutAndAbort } from "./timeout-and-abort.ts";
import { testWaits } from "./waits.ts";

export function testConformance(contract: TestedContract): void {
  describe(contract.view.provider, () => {
    let servers: Servers;
    const tested = testedClient(contract, () => servers);

    beforeAll(async () => {
      servers = { own: await startHostileServer(), other: await startHostileServer() };
    });
    afterAll(() => Promise.all([servers.own.close(), servers.other.close()]));

    beforeEach(() => {
      // No time is spent between attempts.
      vi.spyOn(Math, "random").mockReturnValue(0);
      for (const { environmentVariable } of tested.view.credentials) {
        vi.stubEnv(environmentVariable, undefined);
      }
    });
    afterEach(() => {
      vi.restoreAllMocks();
      vi.useRealTimers();
    });

    testResults(tested);
    testErrors(tested);
    testErrorClasses();
    testBodies(tested);
    testCredentials(tested);
    testAlternatives(tested);
    testRedirects(tested);
    testRetries(tested);
    testWaits(tested);
    testTimeoutAndAbort(tested);
    testLeftovers(tested);
    testMiddleware(tested);
    testMiddlewareAnswers(tested);
    testParameters(tested);
    testServers(tested);
    testPrivacy(tested);
  });
}
