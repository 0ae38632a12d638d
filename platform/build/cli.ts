import { ensureDeskBuilt } from "./desk.ts";

/** `npm run build`: the browser bundles, if they are missing or stale. */
const started = performance.now();
const dist = await ensureDeskBuilt((line) => console.log(line));
console.log(`${dist} is ready (${Math.round(performance.now() - started)} ms)`);
