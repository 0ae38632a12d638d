import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Db } from "../db/database.ts";
import { appliedMigration, newestMigration } from "../db/migrate.ts";
import { inTime } from "../in-time.ts";
import { type App, newRouter } from "./app.ts";

/** A database that takes longer to say which schema it has answers nobody else either. */
const patienceMs = 5_000;

/** Numbers of the rooms, read when somebody asks: name → help and values by label. */
export type Reading = { name: string; help: string; values: { labels: Record<string, string>; value: number }[] };
export type Metrics = { app: App; registry: Registry; observe(method: string, status: number, seconds: number): void };

/** Whether we live, whether we can work, and in numbers how. */
export function healthRoutes(db: Db, read: () => Promise<Reading[]>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "stammgast_http_request_seconds",
    help: "Time from request to answer",
    labelNames: ["method", "status"],
    buckets: [0.002, 0.005, 0.01, 0.015, 0.03, 0.06, 0.15, 0.5, 2],
    registers: [registry],
  });
  const app = newRouter();
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const missing = await whatIsMissing(db);
    return c.json({ status: missing ? "not ready" : "ready", missing }, missing ? 503 : 200);
  });
  app.get("/metrics", async (c) => {
    for (const reading of await read()) show(registry, reading);
    return c.body(await registry.metrics(), 200, { "content-type": registry.contentType });
  });
  const observe: Metrics["observe"] = (method, status, seconds) =>
    duration.observe({ method, status: String(status) }, seconds);
  return { app, registry, observe };
}

async function whatIsMissing(db: Db): Promise<string | null> {
  try {
    return (await inTime(appliedMigration(db), patienceMs)) === (await newestMigration()) ? null : "migrations";
  } catch {
    return "database";
  }
}

function show(registry: Registry, { name, help, values }: Reading): void {
  const known = registry.getSingleMetric(name);
  // Its labels are not known before there is a value.
  if (!known && values.length === 0) return;
  const labelNames = Object.keys(values[0]?.labels ?? {});
  const gauge = known instanceof Gauge ? known : new Gauge({ name, help, labelNames, registers: [registry] });
  gauge.reset();
  for (const { labels, value } of values) gauge.set(labels, value);
}
