import { PreviewCard } from "@base-ui/react/preview-card";
import type { PersonCard } from "../../customers/contract.ts";

/** As much of somebody as stands wherever their name does. */
export type Named = Pick<PersonCard, "id" | "name" | "kind">;

/** Ties the names all over the desk to the one card that shows who is meant. */
export const cardHandle = PreviewCard.createHandle<Named>();
