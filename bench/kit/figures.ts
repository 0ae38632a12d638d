/** The middle, and what only one in twenty and one in a hundred exceeds. */
export type Quantiles = { p50: number; p95: number; p99: number };

/** Of measured times, in their own unit. */
export function quantiles(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export const shown = ({ p50, p95, p99 }: Quantiles): string => `${rounded(p50)}/${rounded(p95)}/${rounded(p99)}`;

const rounded = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
