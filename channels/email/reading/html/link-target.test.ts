import { expect, it } from "vitest";
import { leadsElsewhere } from "./link-target.ts";

it.each([
  ["www.bank.example", "https://evil.example/login", "evil.example"],
  ["https://bank.example/konto", "http://bank.example.evil.example", "bank.example.evil.example"],
  ["bank.example", "https://bank.example@evil.example/", "evil.example"],
  ["röster.example", "https://xn--rster-jua.example", null],
  ["paypal.example", "https://xn--pypal-4ve.example", "xn--pypal-4ve.example"],
  ["www.bank.example", "https://click.bank.example/x?y=1", null],
  ["bank.co.uk", "https://evil.co.uk", "evil.co.uk"],
  ["shop.bank.co.uk", "https://bank.co.uk", null],
  ["Zum Konto", "https://evil.example", null],
  ["Mehr auf bank.example", "https://evil.example", null],
  ["hallo@bank.example", "https://evil.example", null],
  ["bank.example", "mailto:a@evil.example", null],
  ["z. B.", "https://evil.example", null],
])("%j that leads to %s: %s", (words, href, host) => expect(leadsElsewhere(words, href)).toBe(host));
