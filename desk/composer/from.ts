import type { AddressView } from "../../channels/email/contract.ts";
import type { Me } from "../../team/contract.ts";
import { previewOf } from "../settings/signature-preview.ts";

/** Where a new message comes from: the address chosen, else one of the writer's own shops, else the first there is. */
export function addressFor(
  addresses: readonly AddressView[],
  chosen: string | null,
  { shops }: Pick<Me, "shops">,
): AddressView | undefined {
  const ours = ({ shop }: AddressView) => shops.some(({ id }) => id === shop?.id);
  return addresses.find(({ id }) => id === chosen) ?? addresses.find(ours) ?? addresses[0];
}

/** How the writer signs from there: with their own signature, else with that of the address. The server does the same. */
export const signatureFrom = (from: AddressView, { name, company, signature }: Me): string =>
  previewOf(signature || from.signature, { name, company, shop: from.shop?.name ?? "", email: from.email });
