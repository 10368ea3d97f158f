/** What the command knows of a provider before its package is loaded. */
export interface Provider {
  readonly title: string;
  readonly summary: string;
  /** Credentials and server variables, each read from the environment. */
  readonly environment: readonly EnvironmentVariable[];
  /** The names of servers that can be chosen from; the first is the default. */
  readonly servers: readonly string[];
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly description: string;
  /** Whether its value must not be shown. */
  readonly isCredential?: true;
}
