/** Middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** The number below which a share of some numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that something takes. */
export async function timed(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** Milliseconds of each of several runs; the first runs, which warm up, are left out. */
export async function repeated(
  times: number,
  action: (run: number) => unknown,
  warmUp = 2,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let run = 0; run < times + warmUp; run++) {
    const time = await timed(() => action(run));
    if (run >= warmUp) taken.push(time);
  }
  return taken;
}

/** By which power of its size something grows, from two measurements. */
export function exponent(small: { size: number; time: number }, large: { size: number; time: number }): number {
  return Math.log(large.time / small.time) / Math.log(large.size / small.size);
}
