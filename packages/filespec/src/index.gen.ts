// Generated from specs by `pnpm generate`. Do not edit: change the contract.

export * as autorender from "@filespec/autorender";
export * as rebilly from "@filespec/rebilly";
export * as renderio from "@filespec/renderio";
export * as runflow from "@filespec/runflow";
export * as swiftia from "@filespec/swiftia";
