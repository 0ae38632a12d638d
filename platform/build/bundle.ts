import { join } from "node:path";
import { build } from "vite";

/** `node platform/build/bundle.ts FOLDER`: bundles the desk into a folder, as a process of its own. */
const [outDir] = process.argv.slice(2);
if (!outDir) throw new Error("Say into which folder.");
await build({
  configFile: join(import.meta.dirname, "../../desk/vite.config.ts"),
  logLevel: "warn",
  build: { outDir, emptyOutDir: false },
});
