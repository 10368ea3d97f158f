import { afterAll, afterEach, beforeAll, beforeEach, describe, vi } from "vitest";
import { testAlternatives } from "./alternatives.ts";
import { testBodies } from "./bodies.ts";
import type { TestedContract } from "./contract.ts";
import { testCredentialPlaces } from "./credential-places.ts";
import { testCredentials } from "./credentials.ts";
import { testDownloading } from "./downloading.ts";
import { testErrorClasses } from "./error-classes.ts";
import { testErrors } from "./errors.ts";
import { testLeftovers } from "./leftovers.ts";
import { testLimits } from "./limits.ts";
import { testLists } from "./lists.ts";
import { testMiddleware } from "./middleware.ts";
import { testMiddlewareAnswers } from "./middleware-answers.ts";
import { testParameters } from "./parameters.ts";
import { testPrivacy } from "./privacy.ts";
import { testRedirects } from "./redirects.ts";
import { testRequestBodies } from "./request-bodies.ts";
import { testResponseKinds } from "./response-kinds.ts";
import { testResults } from "./results.ts";
import { testRetries } from "./retries.ts";
import { startHostileServer } from "./server.ts";
import { testServers } from "./servers.ts";
import { testStyles } from "./styles.ts";
import { type Servers, type TestedClient, testedClient } from "./tested-client.ts";
import { testTimeoutAndAbort } from "./timeout-and-abort.ts";
import { testUploading } from "./uploading.ts";
import { testWaiting } from "./waiting.ts";
import { testWaits } from "./waits.ts";

interface Section {
  readonly title: string;
  readonly test: (tested: TestedClient, servers: () => Servers) => void;
  /** Whether the contract has what the section is about. */
  readonly applies?: (tested: TestedClient) => boolean;
  /** Whether it is about the entry `paths`, or about what clients have beside their methods. */
  readonly of?: "paths" | "members";
}

/** True of a contract with an operation that a section is about. */
function has(operationId: string): (tested: TestedClient) => boolean {
  return ({ view }) => view.operations.some((each) => each.operationId === operationId);
}

const sections: readonly Section[] = [
  { title: "What a call gives", test: testResults },
  { title: "Errors", test: testErrors },
  { title: "Error classes", test: testErrorClasses },
  { title: "Response bodies", test: testBodies },
  { title: "Kinds of responses", test: testResponseKinds, applies: has("getEvents") },
  {
    title: "Request bodies",
    test: testRequestBodies,
    applies: ({ view }) => view.operations.some(({ requestBody }) => requestBody !== undefined),
  },
  { title: "Parameters and headers", test: testParameters },
  { title: "Styles of parameters", test: testStyles, applies: has("styledPath") },
  { title: "Credentials", test: testCredentials },
  { title: "Places of credentials", test: testCredentialPlaces, applies: has("byQuery") },
  {
    title: "A choice of credentials",
    test: testAlternatives,
    applies: ({ operation }) => operation.security.length > 1,
  },
  { title: "Privacy", test: testPrivacy },
  { title: "Redirects", test: testRedirects },
  { title: "Retries", test: testRetries },
  { title: "The wait before a retry", test: testWaits },
  { title: "Timeout and abort", test: testTimeoutAndAbort },
  { title: "Limits of a call", test: testLimits },
  { title: "After a call", test: testLeftovers },
  { title: "Servers", test: testServers },
  { title: "Lists", test: testLists, of: "members" },
  { title: "Waiting", test: testWaiting, of: "members" },
  { title: "Downloading", test: testDownloading, of: "members" },
  { title: "Uploading", test: testUploading, of: "members" },
  { title: "Middleware: requests", test: testMiddleware, of: "paths" },
  { title: "Middleware: answers and errors", test: testMiddlewareAnswers, of: "paths" },
];

/**
 * How a client behaves that no server can break. Each case is named `<behaviour>` or `<behaviour> — <case>`, in words for
 * application developers: docs/conformance.md lists them.
 */
export function testConformance(contracts: readonly TestedContract[], withMembers: readonly TestedContract[]): void {
  let servers: Servers;
  const open = (contract: TestedContract): TestedClient => testedClient(contract, () => servers);
  const clients = contracts.map(open);
  const clientsOf = {
    methods: clients,
    paths: contracts.map((contract) => open({ ...contract, createClient: contract.createPathClient })),
    members: withMembers.map(open),
  };

  beforeAll(async () => {
    servers = { own: await startHostileServer(), other: await startHostileServer() };
  });
  afterAll(() => Promise.all([servers.own.close(), servers.other.close()]));

  beforeEach(() => {
    // No time is spent between attempts.
    vi.spyOn(Math, "random").mockReturnValue(0);
    for (const { environmentVariable } of [...clients, ...clientsOf.members].flatMap(({ view }) => view.credentials)) {
      vi.stubEnv(environmentVariable, undefined);
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  for (const { title, test, applies = () => true, of = "methods" } of sections) {
    describe(title, () => {
      for (const tested of clientsOf[of].filter(applies)) {
        describe(`contract ${tested.view.provider}`, () => test(tested, () => servers));
      }
    });
  }
}
