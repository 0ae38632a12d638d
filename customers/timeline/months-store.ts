import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import { entryInSight, inSight } from "../../platform/db/sight.ts";
import { type JourneyStage, journeyStages } from "../contract.ts";
import { isChange, isClosing, journeyOf, lives, notTwice } from "./entries-store.ts";
import { hidden } from "./once-store.ts";

export type MonthRow = {
  month: string;
  received: number;
  sent: number;
  notes: number;
  facts: number;
  closed: number;
  changes: number;
  visits: number;
  orders: number;
} & Record<JourneyStage, number>;

const stages = sql.join(
  journeyStages.map((stage) => sql`count(*) filter (where stage = ${sql.lit(stage)}) as ${sql.ref(stage)}`),
);

/**
 * How much of what the actor may see happened in each month of a time zone, newest first. Touchpoints, which may be very many,
 * are read from their index alone. What is part of a visit that began before counts for its stage only.
 */
export async function countMonths(db: Db, actor: Actor, customerId: string, zone: string): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`${kept}
    with found as (select ${customerId}::uuid as id), ${lives}, ${hidden}
    select to_char(month, 'YYYY-MM') as month, count(*) filter (where direction = 'in') as received,
      count(*) filter (where kind = 'message' and direction <> 'in') as sent,
      count(*) filter (where kind = 'note') as notes, count(*) filter (where kind = 'fact') as facts,
      count(*) filter (where kind = 'closed') as closed, count(*) filter (where kind = 'change') as changes,
      count(*) filter (where kind = 'visit') as visits, count(*) filter (where kind = 'order') as orders, ${stages}
    from (
      (select distinct on (t.at, t.id) date_trunc('month', t.at at time zone ${zone}) as month,
        case when h.kind = 'visit' then 'part' else t.kind end as kind, t.direction, ${journeyOf(sql`t`)} as stage
      from profiles p join touchpoints t on t.profile_id = p.id
      left join hidden h on h.profile_id = t.profile_id and h.id = t.id
      where p.customer_id = ${customerId} and h.kind is distinct from 'order' and ${entryInSight(actor, sql`t.conversation_id`, sql`t.id`)}
      order by t.at, t.id, t.direction = 'none', t.profile_id)
      union all
      select date_trunc('month', f.at at time zone ${zone}), 'fact', 'none', null
      from profiles p join facts f on f.profile_id = p.id
      where p.customer_id = ${customerId} and f.forgotten_at is null
      union all
      select date_trunc('month', c.closed_at at time zone ${zone}), 'closed', 'none', null
      from profiles p join conversations c on c.profile_id = p.id
      where p.customer_id = ${customerId} and ${isClosing} and ${inSight(actor)}
      union all
      select date_trunc('month', e.at at time zone ${zone}), 'change', 'none', null
      from lives join events e on e.customer_id = lives.key where ${isChange} and ${notTwice}
    ) e
    group by e.month order by e.month desc`.execute(db);
  return rows;
}
