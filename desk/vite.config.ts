import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const always = /node_modules\/(react|react-dom|scheduler|@base-ui|@floating-ui|@tanstack|use-sync-external-store)\//;

/** The desk is plain files under one strict content security policy: nothing inline, nothing from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../dist/desk",
    emptyOutDir: true,
    assetsDir: "assets",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    // What every page needs from npm changes seldom: browsers keep it while our own part is updated. The rest of npm comes with
    // the page that needs it.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "npm", test: always }] } } },
  },
  server: {
    port: 4200,
    strictPort: true,
    proxy: { "/api/v1": process.env["DESK_API"] ?? "http://127.0.0.1:3000" },
  },
});
