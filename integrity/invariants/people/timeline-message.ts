import { sql } from "kysely";
import { untouch } from "../../../customers/timeline/untouch.ts";
import { type Invariant, touchpoints } from "../../invariant.ts";

export const timelineMessage: Invariant = {
  name: "timeline-message",
  promise: "what stands in a timeline is there, and so is the profile it is about",
  walk: touchpoints,
  wrong: sql`select case when not exists (select from profiles p where p.id = t.profile_id) then 'no-profile' else 'nothing-behind' end as why
    from touchpoints t where t.profile_id = r.profile_id and t.at = r.at and t.id = r.id and (
      not exists (select from profiles p where p.id = t.profile_id)
      or (t.kind = 'message' and not exists (select from messages m where m.conversation_id = t.conversation_id and m.id = t.id))
      or (t.kind = 'visit' and not exists (select from visits v where v.profile_id = t.profile_id and v.id = t.id))
      or (t.kind = 'order' and not exists (select from order_steps o where o.profile_id = t.profile_id and o.id = t.id))
      or (t.kind = 'note' and not exists (select from customer_notes n where n.profile_id = t.profile_id and n.id = t.id)))`,
  ways: {
    "no-profile": {
      means: "A timeline of nobody: its profile is not there.",
      mend: "the entry is removed; the message stays where it is",
    },
    "nothing-behind": { means: "A timeline speaks of something that is not there.", mend: "the entry is removed" },
  },
  mend: (tx, wrong) =>
    untouch(
      tx,
      wrong.map(({ key: [profileId = "", at = "", id = ""] }) => ({ profileId, at, id })),
    ),
};
