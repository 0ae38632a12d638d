import { afterAll, beforeAll, expect, test } from "vitest";
import { aKey, signedIn } from "./testing.ts";
import { startTeamApp, type TeamApp } from "./testing-app.ts";

let room: TeamApp;
beforeAll(async () => {
  room = await startTeamApp();
});
afterAll(() => room.end());

const id = "00000000-0000-7000-8000-00000000dead";
type Request = `${string} /${string}`;

const forReaders: Request[] = ["GET /staff", "GET /shops", "GET /company"];
const forAdmins: Request[] = [
  "POST /staff",
  `PATCH /staff/${id}`,
  `POST /staff/${id}/links`,
  "POST /shops",
  `PATCH /shops/${id}`,
  `PUT /shops/${id}/members/${id}`,
  `DELETE /shops/${id}/members/${id}`,
  "GET /keys",
  "POST /keys",
  `DELETE /keys/${id}`,
  "PATCH /company",
];
const forPeople: Request[] = [
  "GET /session",
  "DELETE /session",
  "PATCH /me",
  "PUT /me/password",
  "GET /sessions",
  `DELETE /sessions/${id}`,
];

const bodyOf = (request: Request) => (/^(POST|PATCH|PUT)/.test(request) ? {} : undefined);

test.each([...forReaders, ...forAdmins, ...forPeople])("%s is for nobody from outside", async (request) => {
  expect(await room.send(request, bodyOf(request))).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
});

test.each(forAdmins)("%s is not for staff", async (request) => {
  const ada = await signedIn(room.db, { role: "staff" });
  const answer = await room.send(request, bodyOf(request), ada.headers);
  expect(answer).toMatchObject({ status: 403, body: { reason: "needs-admin" } });
});

test.each(forReaders)("%s is for everybody who works here", async (request) => {
  const reader = await signedIn(room.db, { role: "readonly" });
  expect((await room.send(request, undefined, reader.headers)).status).toBe(200);
});

test.each([
  ["DELETE /session", undefined],
  ["PATCH /me", { name: "Robot" }],
  ["PUT /me/password", { current: "x", next: "another long password" }],
  ["GET /sessions", undefined],
  [`DELETE /sessions/${id}`, undefined],
] as [Request, unknown][])("%s is for people, not for keys", async (request, body) => {
  const key = await aKey(room.db, ["admin"]);
  const answer = await room.send(request, body, key.headers);
  expect(answer).toMatchObject({ status: 403, body: { reason: "people-only" } });
});
