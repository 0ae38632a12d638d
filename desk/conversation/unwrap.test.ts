import { expect, it } from "vitest";
import { unwrap } from "./unwrap.ts";

it("joins lines that a mail client broke at a fixed width", () => {
  const text = [
    "remember the decaf I took to my mum in Leeds? She loved the Peruvian one, is",
    "it still on? She has put the empty bag on the windowsill like a trophy. If",
    "yes, could you put two bags aside?",
    "",
    "Flying on Sunday.",
  ].join("\n");
  expect(unwrap(text)).toBe(
    "remember the decaf I took to my mum in Leeds? She loved the Peruvian one, is it still on? She has put the empty " +
      "bag on the windowsill like a trophy. If yes, could you put two bags aside?\n\nFlying on Sunday.",
  );
});

it("leaves breaks that somebody made on purpose", () => {
  const text = "Bitte liefern an:\nKatharina Vollmer\nHolteistraße 14\n04177 Leipzig";
  expect(unwrap(text)).toBe(text);
  const beside = `${"Kaffee und ".repeat(6)}Kuchen\nViele Grüße\nKatharina`;
  expect(unwrap(beside)).toBe(beside);
});

it("leaves lists and quotes alone", () => {
  const line = "- two bags of the Guji, whole beans, and one of the Morgenrot espresso";
  const text = `${line}\n${line}\n1. ${line.slice(2)}\n> ${line}`;
  expect(unwrap(text)).toBe(text);
});

it("leaves text without a fixed width as it is", () => {
  const text = `${"word ".repeat(60)}\nand another line`;
  expect(unwrap(text)).toBe(text);
});
