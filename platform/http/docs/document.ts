import { z } from "zod";
import { Problem } from "../../contract.ts";
import type { App } from "../app.ts";

type Operation = { responses?: Record<string, unknown> };

/** The OpenAPI 3.1 document, from the same schemas that check requests. Every operation names the shape of its failures. */
export function openApiDocument(app: App, version: string) {
  app.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "http", scheme: "bearer" });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "stammgast",
  });
  app.openAPIRegistry.registerComponent("schemas", "Problem", z.toJSONSchema(Problem) as object);
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Stammgast",
      version,
      description: "Everything the desk can do. Lists page by cursor; failures are problem details (RFC 9457).",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
  });
  const problem = { description: "What went wrong and what to do", content: problemContent };
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      if (operation.responses) operation.responses["default"] = problem;
    }
  }
  return document;
}

const problemContent = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
