/** `FAULT_MEASURE=1` takes the sizes and bounds of the contract, on a machine of its own; without it those any machine keeps. */
export const measuring = process.env.FAULT_MEASURE === '1';

/** How often what a test breaks is broken; `FAULT_ROUNDS` looks longer. */
export const roundsOr = (usual: number): number => Number(process.env.FAULT_ROUNDS ?? usual);

/** The value that 95 % do not exceed. */
export const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
