// Generated from specs by `pnpm generate`. Do not edit: change the contract.

export * from "@filespec/autorender/mock";
