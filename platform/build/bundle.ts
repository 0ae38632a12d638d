import { join } from "node:path";
import { build, type Plugin } from "vite";

/** `node platform/build/bundle.ts FOLDER`: bundles the desk into a folder, as a process of its own. */
const [outDir] = process.argv.slice(2);
if (!outDir) throw new Error("Say into which folder.");
/** It makes functions from strings, which the content security policy forbids, and weighs more than the inbox. */
const notForBrowsers = /node_modules\/zod\//;

const keepOut: Plugin = {
  name: "keep-out",
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      const found = Object.entries(chunk.modules).find(
        ([id, { renderedLength }]) => notForBrowsers.test(id) && renderedLength > 0,
      );
      if (found) this.error(`${chunk.fileName} would hold ${found[0]}: import only types of contracts`);
    }
  },
};

await build({
  configFile: join(import.meta.dirname, "../../desk/vite.config.ts"),
  logLevel: "warn",
  plugins: [keepOut],
  build: { outDir, emptyOutDir: false },
});
