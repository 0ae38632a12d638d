/**
 * Makes the data the benches read, unless it is there: `node bench/seed.ts --messages=100000`. It lies below BENCH_DATA, or
 * the system's folder for temporary files. Prints its data directory.
 */
import { parseArgs } from "node:util";
import { prepareData } from "./seed/data.ts";

const { values } = parseArgs({ options: { messages: { type: "string", default: "100000" } } });
process.stdout.write(`${await prepareData(Number(values.messages))}\n`);
