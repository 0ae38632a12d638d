/** Numbers as people read them. */
export const whole = (count: number): string => Math.round(count).toLocaleString("en");
export const percent = (share: number): string => `${(100 * share).toFixed(share > 0.995 && share < 1 ? 2 : 1)} %`;
export const signed = (bits: number): string => `${bits >= 0 ? "+" : "−"}${Math.abs(bits).toFixed(1)}`;
export const inBits = (nats: number): number => nats / Math.LN2;
