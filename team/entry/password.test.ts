import { expect, test } from "vitest";
import { hashPassword, isPassword } from "./password.ts";

test("a password is kept as argon2id with the cost OWASP asks for, salted anew each time", async () => {
  const hash = await hashPassword("correct horse battery");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await hashPassword("correct horse battery")).not.toBe(hash);
  expect(await isPassword(hash, "correct horse battery")).toBe(true);
  expect(await isPassword(hash, "correct horse batterz")).toBe(false);
});

test("an umlaut is the same password from every keyboard", async () => {
  const hash = await hashPassword("Bröt\u0063hen für alle");
  expect(await isPassword(hash, "Bröt\u0063hen für alle".normalize("NFD"))).toBe(true);
});

test("without an account no password is right, not even the one we compare with", async () => {
  expect(await isPassword(null, "the password of nobody")).toBe(false);
});

test("an unknown address costs as much work as a known one", async () => {
  const hash = await hashPassword("correct horse battery");
  const cost = async (stored: string | null) => {
    const before = process.cpuUsage();
    for (let time = 0; time < 5; time += 1) await isPassword(stored, "wrong");
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await cost(null);
  const [unknown, known] = [await cost(null), await cost(hash)];
  expect(unknown / known).toBeGreaterThan(0.2);
});
