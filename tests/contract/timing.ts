type Ask = () => Promise<unknown>;

/**
 * How long these take, in words, if that differs by more than noise in three rounds: by a millisecond and by a third of the
 * medians. Null if it does not. They take turns, so that whatever else the machine does is shared by all.
 */
export async function timeGap(asks: Record<string, Ask>, perRound: number): Promise<string | null> {
  const rounds: Record<string, string>[] = [];
  while (rounds.length < 3) {
    const times = await medians(asks, perRound);
    const [least, most] = [Math.min(...times.values()), Math.max(...times.values())];
    if (most - least < 1 || (most - least) / most < 0.3) return null;
    rounds.push(Object.fromEntries([...times].map(([what, time]) => [what, `${time.toFixed(2)} ms`])));
  }
  return JSON.stringify(rounds);
}

async function medians(asks: Record<string, Ask>, perRound: number): Promise<Map<string, number>> {
  const times = new Map(Object.keys(asks).map((what) => [what, [] as number[]]));
  for (let turn = 0; turn < perRound; turn++) {
    for (const [what, ask] of Object.entries(asks)) {
      const from = performance.now();
      await ask();
      times.get(what)?.push(performance.now() - from);
    }
  }
  return new Map([...times].map(([what, all]) => [what, all.sort((a, b) => a - b)[Math.floor(perRound / 2)] ?? 0]));
}
