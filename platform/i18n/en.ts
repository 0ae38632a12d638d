import { accounts } from "./words/accounts.en.ts";
import { acts } from "./words/acts.en.ts";
import { audit } from "./words/audit.en.ts";
import { backups } from "./words/backups.en.ts";
import { basics } from "./words/basics.en.ts";
import { beside } from "./words/beside.en.ts";
import { blocks } from "./words/blocks.en.ts";
import { bulk } from "./words/bulk.en.ts";
import { composer } from "./words/composer.en.ts";
import { conversation } from "./words/conversation.en.ts";
import { customers } from "./words/customers.en.ts";
import { domains } from "./words/domains.en.ts";
import { files } from "./words/files.en.ts";
import { health } from "./words/health.en.ts";
import { inbox } from "./words/inbox.en.ts";
import { lists } from "./words/lists.en.ts";
import { matches } from "./words/matches.en.ts";
import { matching } from "./words/matching.en.ts";
import { notifications } from "./words/notifications.en.ts";
import { outgoing } from "./words/outgoing.en.ts";
import { palette } from "./words/palette.en.ts";
import { person } from "./words/person.en.ts";
import { presence } from "./words/presence.en.ts";
import { problems } from "./words/problems.en.ts";
import { quarantine } from "./words/quarantine.en.ts";
import { rights } from "./words/rights.en.ts";
import { search } from "./words/search.en.ts";
import { settings } from "./words/settings.en.ts";
import { shell } from "./words/shell.en.ts";
import { signIn } from "./words/sign-in.en.ts";
import { sources } from "./words/sources.en.ts";
import { tags } from "./words/tags.en.ts";
import { templates } from "./words/templates.en.ts";
import { weaving } from "./words/weaving.en.ts";

/** The source of all keys. Words lie by room in `words/`; each room's German file is typed as the same shape. */
export const en = {
  accounts,
  acts,
  audit,
  backups,
  basics,
  beside,
  blocks,
  bulk,
  composer,
  conversation,
  customers,
  domains,
  files,
  health,
  inbox,
  lists,
  matches,
  matching,
  outgoing,
  palette,
  notifications,
  person,
  presence,
  problems,
  quarantine,
  rights,
  search,
  settings,
  shell,
  signIn,
  sources,
  tags,
  templates,
  weaving,
} as const;
