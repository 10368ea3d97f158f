import { ContractError, type Example, type Reading } from "@scripts/read";

/** Throws where an example has its value elsewhere: Redocly would fetch it, from another folder or from the network. */
export function refuseExternalValues({ facts, problemAt }: Reading): void {
  const problems = [...objectsOf(facts)].flatMap((each) => {
    const { at, externalValue }: Partial<Example> = each;
    return at === undefined || typeof externalValue !== "string"
      ? []
      : [
          problemAt(
            `${at}/externalValue`,
            `externalValue ${externalValue} is outside the contract`,
            "write `value` instead",
          ),
        ];
  });
  if (problems.length > 0) {
    throw new ContractError(problems);
  }
}

function* objectsOf(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) {
    return;
  }
  yield value;
  for (const member of Object.values(value)) {
    yield* objectsOf(member);
  }
}
