import { plainText } from "../markdown.ts";

/** Options that every client takes: name, default, meaning. */
const clientOptions = [
  ["baseUrl", "the base URL", "Replaces it. Credentials go to its origin only."],
  ["timeout", "30000", "Milliseconds of an attempt."],
  ["deadline", "none", "Milliseconds of a call, retries and waits included."],
  ["maxRetries", "2", "How often a request that is safe to send twice is sent again after a temporary failure."],
  ["maxResponseBytes", "67108864", "Bytes of a response that is read whole."],
  ["headers", "none", "Request headers."],
  ["fetch", "the platform's", "Called with a URL and an init."],
  [
    "parseJson",
    "`JSON.parse`",
    "Parses JSON of responses. An integer that a number cannot hold is an error by default.",
  ],
  ["validate", "none", "Holds JSON of responses with the contract."],
  ["onDrift", "a warning", "What is done about a difference from the contract."],
  ["onAttempt", "none", "Called after each attempt."],
] as const;

/** Rows of the options' table that are the same for all clients. */
export const optionRows: readonly string[] = clientOptions.map(
  ([name, preset, meaning]) => `| \`${name}\` | ${/^\d+$/.test(preset) ? `\`${preset}\`` : preset} | ${meaning} |`,
);

export const callOptions = `A call takes \`timeout\`, \`deadline\`, \`maxRetries\`, \`maxResponseBytes\` and \`headers\` of its own as its second argument, and
\`signal\` (an \`AbortSignal\`), \`onResponse\` (called with the final response), and \`cache\`, \`credentials\`, \`keepalive\`, \`mode\`,
\`priority\`, \`dispatcher\` and \`next\`, which \`fetch\` gets. [The guide](../../docs/guide/calls.md) says more of each.`;

const errors = [
  ["ApiError", "The server answered with a failure: `status`, `code`, `body`, `headers`, `retryAfter`, `requestId`."],
  ["ConnectionError", "No complete response arrived. `cause` says why."],
  ["TimeoutError", "None arrived in time."],
  ["ResponseError", "The response is not what the contract documents. It has `response`."],
  ["ProcessingError", "What `waitFor` waited for has failed: `state`, `reason`, `record`."],
  ["ParameterError", "A parameter, option or credential is not valid. Nothing was sent."],
] as const;

/** What a method rejects with. Only a client that waits has an error of it. */
export function errorSection(waits: boolean): string[] {
  return [
    "## Errors",
    "",
    "Each is a `FilespecError`. `safe` resolves to a result in place of rejecting with the first four.",
    "",
    "| error | when |",
    "| --- | --- |",
    ...errors
      .filter(([name]) => waits || name !== "ProcessingError")
      .map(([name, when]) => `| \`${name}\` | ${plainText(when)} |`),
    "",
    "[Results and errors](../../docs/guide/results-and-errors.md) shows both ways, [retries and deadlines](../../docs/guide/retries-and-deadlines.md)",
    "what is sent again.",
    "",
  ];
}
