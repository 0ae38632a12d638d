import { describe, expect, it } from "vitest";
import { Clients, clientOf } from "./clients.ts";

describe("one client", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2"],
    ["2001:DB8:0001:0002::1", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    ["", ""],
  ])("at %s counts as %s", (address, client) => expect(clientOf(address)).toBe(client));

  it("may hold so many connections and no more, and others are not held up by it", () => {
    const clients = new Clients(2);
    expect(["a", "b", "c"].map((id) => clients.enter(id, "192.0.2.7"))).toEqual([true, true, false]);
    expect(clients.enter("d", "192.0.2.8")).toBe(true);
    clients.leave("c");
    expect(clients.enter("e", "192.0.2.7")).toBe(false);
    clients.leave("a");
    expect(clients.enter("e", "192.0.2.7")).toBe(true);
  });

  it("with a whole network of addresses is still one", () => {
    const clients = new Clients(1);
    expect(clients.enter("a", "2001:db8::1")).toBe(true);
    expect(clients.enter("b", "2001:db8::2")).toBe(false);
    expect(clients.enter("c", "2001:db8:0:1::2")).toBe(true);
  });
});
