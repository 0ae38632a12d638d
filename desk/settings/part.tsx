import { useParams } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Mailboxes } from "../accounts/mailboxes.tsx";
import { Audit } from "../audit/audit.tsx";
import { Backups } from "../backups/backups.tsx";
import { SendingDomains } from "../domains/sending-domains.tsx";
import { NotHere } from "../frame/missing.tsx";
import { useMe } from "../frame/use-me.ts";
import { Health } from "../health/health.tsx";
import { CustomerLists } from "../lists/lists.tsx";
import { Matching } from "../matching/matching.tsx";
import { Wishes } from "../notifications/wishes.tsx";
import { Sending } from "../outgoing/sending.tsx";
import { Sources } from "../sources/sources.tsx";
import { Templates } from "../templates/templates.tsx";
import { Addresses } from "./addresses.tsx";
import { ApiKeys } from "./api-keys.tsx";
import { Blocked } from "./blocked.tsx";
import { Company } from "./company.tsx";
import { isAdminPart, type PartName } from "./parts.ts";
import { Password } from "./password.tsx";
import { People } from "./people.tsx";
import { Profile } from "./profile.tsx";
import { Sessions } from "./sessions.tsx";
import { Shops } from "./shops.tsx";

const known: Record<PartName, ComponentType> = {
  profile: Profile,
  notifications: Wishes,
  password: Password,
  sessions: Sessions,
  templates: Templates,
  people: People,
  shops: Shops,
  addresses: Addresses,
  blocked: Blocked,
  mailboxes: Mailboxes,
  sending: Sending,
  domains: SendingDomains,
  lists: CustomerLists,
  matching: Matching,
  sources: Sources,
  keys: ApiKeys,
  company: Company,
  backups: Backups,
  health: Health,
  audit: Audit,
};

/** The part of the settings the address names. */
export function Part() {
  const { t } = useWords();
  const { part } = useParams({ from: "/desk/settings/$part" });
  const { role } = useMe();
  if (!Object.hasOwn(known, part)) return <NotHere />;
  if (isAdminPart(part) && role !== "admin") {
    return <Blank title={t("settings.noRight")}>{t("settings.noRightText")}</Blank>;
  }
  const Shown = known[part as PartName];
  return <Shown />;
}
