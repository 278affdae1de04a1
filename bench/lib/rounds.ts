/** Runs all cases in turn, round by round, so that a slow moment of the machine meets all of them; the results by case. */
export async function inTurn<Case, Result>(
  cases: readonly Case[],
  rounds: number,
  run: (one: Case) => Promise<Result>,
): Promise<Result[][]> {
  const results: Result[][] = cases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, one] of cases.entries()) results[index]?.push(await run(one));
  }
  return results;
}
