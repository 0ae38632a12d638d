/** Beyond this nothing is any surer, and JSON knows no infinity. */
const surest = 99;

/** Natural log-odds, as they are kept, in powers of two, as people see them: +3 is eight to one. */
export const bitsOf = (nats: number): number => Math.max(-surest, Math.min(surest, nats / Math.LN2));

export const natsOf = (bits: number): number => bits * Math.LN2;
