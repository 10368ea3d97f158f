import { availableParallelism } from "node:os";

type Work<Result> = () => Promise<Result>;

/** What does work, of all lists that it is given as much at a time as there are processors, and gives the results of a list. */
export function pool(
  width: number = availableParallelism(),
): <Result>(list: readonly Work<Result>[]) => Promise<Result[]> {
  let free = width;
  const waiting: (() => void)[] = [];
  const inTurn = async <Result>(work: Work<Result>): Promise<Result> => {
    if (free === 0) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      free--;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) {
        next();
      } else {
        free++;
      }
    }
  };
  return (list) => Promise.all(list.map(inTurn));
}
