import { describe, expect, it } from "vitest";
import { mayReach, reach } from "./reach.ts";

describe("a host that a user names", () => {
  it.each([
    "169.254.169.254",
    "fe80::1",
    "0.0.0.0",
    "::",
    "224.0.0.1",
    "255.255.255.255",
    "fd00:ec2::254",
    "::ffff:169.254.169.254",
    "::ffff:0.0.0.0",
  ])("is never %s", async (address) => {
    expect(mayReach(address, "allow")).toBe(false);
    await expect(reach(address, "allow")).rejects.toMatchObject({ reason: "forbidden" });
  });

  it.each(["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.0.7", "::1", "fd12::1", "::ffff:10.0.0.1"])(
    "may be %s of our own network, unless that is refused",
    async (address) => {
      expect(await reach(address, "allow")).toEqual({ address, isPrivate: true });
      await expect(reach(address, "refuse")).rejects.toMatchObject({ reason: "forbidden" });
    },
  );

  it.each(["192.0.2.1", "172.32.0.1", "2001:db8::1"])("may be %s outside", async (address) => {
    expect(await reach(address, "refuse")).toEqual({ address, isPrivate: false });
  });

  it("is looked up, and what it leads to counts", async () => {
    expect(await reach("localhost", "allow")).toMatchObject({ isPrivate: true });
    await expect(reach("localhost", "refuse")).rejects.toMatchObject({ reason: "forbidden" });
    await expect(reach("nobody.invalid", "allow")).rejects.toMatchObject({ reason: "dns" });
  });
});
