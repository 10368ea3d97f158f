import type { ApiError } from "../errors/index.ts";

/** Statuses that a mock can be asked for: those that the contract names; any, where it has a range or `default`. */
type StatusOf<Status> = Status extends number ? Status : number;

/** Parts of a body, at any depth. A list is given as a whole. */
export type PartOf<Value> = Value extends object
  ? Value extends readonly unknown[] | Blob
    ? Value
    : { readonly [Name in keyof Value]?: PartOf<Value[Name]> | undefined }
  : Value;

/** A body as the mock has it: what arrives bit by bit is a text. */
type BodyOf<Value> = Value extends ReadableStream | AsyncIterable<unknown> ? string : PartOf<Value>;

interface AnswerParts<Body> {
  /** What differs from the documented example. */
  readonly body?: Body | undefined;
  /** Beside the documented ones. */
  readonly headers?: { readonly [name: string]: string } | undefined;
  /** One of the documented media types, where there are several. */
  readonly contentType?: string | undefined;
}

/** What an operation answers: a documented status, and what of its example is to be another. */
type AnswerOf<Result> = Result extends { readonly status: infer Status; readonly headers: unknown }
  ? { readonly status: StatusOf<Status> } & AnswerParts<
      Result extends { readonly data: infer Body } | { readonly error: infer Body } ? BodyOf<Body> : never
    >
  : never;

/** The same without a status: the first success. */
type SuccessOf<Result> = AnswerParts<Result extends { readonly data: infer Body } ? BodyOf<Body> : never> & {
  readonly status?: undefined;
};

export interface ListState {
  /** How many pages the list has. Items beyond those of the example are copies, told apart by one of their members. */
  readonly pages?: number | undefined;
}

export interface RecordState {
  /** How many times the record is still being processed before it is final. */
  readonly pending?: number | undefined;
}

type Given<Result, State> =
  | AnswerOf<Result>["status"]
  | AnswerOf<Result>
  | (SuccessOf<Result> & State)
  | (typeof globalThis.Response)["prototype"];

type Step<Result, State, Call> =
  | Given<Result, State>
  | ((
      call: Call,
    ) =>
      | Given<Result, State>
      | Scenario<Given<Result, State>>
      | Promise<Given<Result, State> | Scenario<Given<Result, State>>>);

/** What a mock answers in place of examples, by operation. */
export type Overrides<Operations, Results, Lists, Records> = {
  readonly [Name in keyof Operations & keyof Results]?:
    | Override<
        Results[Name],
        (Name extends Lists ? ListState : unknown) & (Name extends Records ? RecordState : unknown),
        MockCall<Operations, Name>
      >
    | undefined;
};

type Override<Result, State, Call> = Step<Result, State, Call> | Scenario<Step<Result, State, Call>>;

/** What no contract shows: see `rateLimited`, `slow`, `connectionLost`, `htmlPage`, `cutBody` and `sequence`. */
export interface Scenario<Answer = never> {
  readonly scenario: (context: ScenarioContext<Answer>) => Promise<Response>;
}

export interface ScenarioContext<Answer> {
  readonly signal: AbortSignal;
  /** Answers as an override says; without one, with the first success. */
  readonly answer: (given: Answer | Scenario<Answer> | undefined) => Promise<Response>;
  /** The documented answer of a status, if there is one. */
  readonly documented: (status: number) => Response | undefined;
}

type ParamsOf<Operation> = Operation extends (...args: infer Args) => unknown ? NonNullable<Args[0]> : never;

/** A request that a mock saw. */
export type MockCall<Operations, Name extends keyof Operations = keyof Operations> = {
  readonly [Each in Name]: {
    readonly operationId: Each;
    /** Of the path and the query, as text. */
    readonly params: {
      readonly [Param in Exclude<keyof ParamsOf<Operations[Each]>, "body" | "headers" | "cookies" | "contentType">]?:
        | string
        | readonly string[];
    };
    /** Parsed, where it is JSON or a form; else a text or a `Blob`. */
    readonly body: ParamsOf<Operations[Each]> extends { readonly body?: infer Body }
      ? Exclude<Body, FormData | URLSearchParams>
      : undefined;
    readonly request: Request;
  };
}[Name];

/** A `fetch` that answers from a contract's examples. */
export type Mock<Operations> = typeof globalThis.fetch & {
  /** The requests to operations, oldest first. */
  readonly calls: readonly MockCall<Operations>[];
};

export type MockFetch<Operations, Results, Lists, Records> = (
  overrides?: Overrides<Operations, Results, Lists, Records>,
) => Mock<Operations>;

/** Makes a client over a mock; `mock` is what `mockFetch` gave, or overrides. */
export type CreateMockClient<Client, Options, Operations, Results, Lists, Records> = (
  mock?: Mock<Operations> | Overrides<Operations, Results, Lists, Records>,
  options?: Options,
) => Client;

/** Makes an example with parts of it replaced. */
export type Factory<Value> = (part?: PartOf<Value>) => Value;

type FailureOf<Result> = Result extends {
  readonly status: infer Status;
  readonly error: infer Body;
  readonly headers: unknown;
}
  ? { readonly status: StatusOf<Status>; readonly body: PartOf<Body> }
  : never;

type ErrorBody<Failure, Status> = Failure extends { readonly status: infer Each; readonly body: infer Body }
  ? Status extends Each
    ? Body
    : never
  : never;

/** Makes the error that a method rejects with for a documented failure. */
export type MakeApiError<Results> = <Name extends keyof Results, Status extends FailureOf<Results[Name]>["status"]>(
  operationId: Name,
  status: Status,
  body?: ErrorBody<FailureOf<Results[Name]>, Status>,
) => ApiError;
