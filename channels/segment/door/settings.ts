/**
 * What `@segment/analytics-next` asks for before it sends anything: where to, and that there is nothing else to load. The
 * answer of Segment's own CDN has the same fields.
 */
export function settingsFor(writeKey: string, publicUrl: string): object {
  const { host, protocol, pathname } = new URL(publicUrl);
  const apiHost = `${host}${pathname.replace(/\/$/, "")}/v1`;
  return {
    integrations: {
      "Segment.io": {
        apiKey: writeKey,
        apiHost,
        protocol: protocol.slice(0, -1),
        unbundledIntegrations: [],
        addBundledMetadata: false,
        versionSettings: { version: "4.4.7", componentTypes: ["browser"] },
      },
    },
    plan: { track: { __default: { enabled: true, integrations: {} } }, identify: {}, group: {} },
    edgeFunction: {},
    analyticsNextEnabled: true,
    middlewareSettings: {},
    enabledMiddleware: {},
    metrics: { sampleRate: 0, host: apiHost },
    legacyVideoPluginsEnabled: false,
    remotePlugins: [],
  };
}
