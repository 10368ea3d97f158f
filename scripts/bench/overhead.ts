/** One of the clients that are compared: makes one call whose fetch is stubbed. */
export type Subject = () => Promise<unknown>;

/** Microseconds of one call, the median of the rounds, by name. The subjects take turns, so that noise meets them alike. */
export async function measureOverhead(
  subjects: { readonly [name: string]: Subject },
  rounds = 31,
  calls = 2_000,
): Promise<{ [name: string]: number }> {
  const times: { [name: string]: number[] } = {};
  // The first rounds only warm up.
  for (let round = -5; round < rounds; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const start = performance.now();
      for (let call = 0; call < calls; call++) {
        await subject();
      }
      if (round >= 0) {
        times[name] = [...(times[name] ?? []), ((performance.now() - start) / calls) * 1000];
      }
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
