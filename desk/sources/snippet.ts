import type { SourceKind } from "../../channels/segment/contract.ts";

/** What points a published client of Segment's HTTP API here. `url` is where this house answers, without a slash. */
export function snippetFor(kind: SourceKind, writeKey: string, url: string): string {
  if (kind === "website") {
    return [
      'import { AnalyticsBrowser } from "@segment/analytics-next";',
      "",
      "const analytics = AnalyticsBrowser.load({",
      `  writeKey: "${writeKey}",`,
      `  cdnURL: "${url}",`,
      "});",
      "analytics.page();",
    ].join("\n");
  }
  if (kind === "server") {
    return [
      'import { Analytics } from "@segment/analytics-node";',
      "",
      "const analytics = new Analytics({",
      `  writeKey: "${writeKey}",`,
      `  host: "${url}",`,
      "});",
      "analytics.track({",
      '  userId: "42",',
      '  event: "Order Completed",',
      '  properties: { order_id: "1001", total: 35.8, currency: "EUR" },',
      "});",
    ].join("\n");
  }
  const host = url.replace(/^https?:\/\//, "");
  return [`writeKey: "${writeKey}"`, `apiHost: "${host}/v1"`, `cdnHost: "${host}/v1"`].join("\n");
}
