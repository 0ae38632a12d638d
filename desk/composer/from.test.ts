import { expect, test } from "vitest";
import type { AddressView } from "../../channels/email/contract.ts";
import type { Me } from "../../team/contract.ts";
import { addressFor, signatureFrom } from "./from.ts";

const shops = { north: { id: "n", name: "North" }, south: { id: "s", name: "South" } };
const address = (id: string, shop: AddressView["shop"], signature = ""): AddressView => ({
  ...{ id, shop, signature, replyMarks: false, outgoingId: null },
  email: `${id}@house.example`,
  name: "",
});
const addresses = [address("office", null), address("north", shops.north), address("south", shops.south)];

test("a new message comes from the address chosen, else from one's own shop, else from the first", () => {
  const mine = { shops: [shops.south] };
  expect(addressFor(addresses, "north", mine)?.id).toBe("north");
  expect(addressFor(addresses, null, mine)?.id).toBe("south");
  expect(addressFor(addresses, "gone", mine)?.id).toBe("south");
  expect(addressFor(addresses, null, { shops: [] })?.id).toBe("office");
  expect(addressFor([], null, mine)).toBeUndefined();
});

test("one's own signature goes before that of the address, and speaks of where it is written from", () => {
  const me = { name: "Jule Brandt", company: "House", signature: "" } as Me;
  const from = address("south", shops.south, "{{company}}, {{shop}}");
  expect(signatureFrom(from, me)).toBe("House, South");
  expect(signatureFrom(from, { ...me, signature: "{{name}}\n{{email}}" })).toBe("Jule Brandt\nsouth@house.example");
});
