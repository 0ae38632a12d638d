import type { Db } from "../../../platform/db/database.ts";
import type { AddressView } from "../contract.ts";
import { presentAddress } from "./change.ts";
import { listAddresses as readAddresses } from "./store.ts";

/** Our own mail addresses, by the alphabet. */
export const listAddresses = async (db: Db): Promise<AddressView[]> => (await readAddresses(db)).map(presentAddress);
