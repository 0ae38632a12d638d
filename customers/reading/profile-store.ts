import { sql } from "kysely";
import type { ProfileView } from "../contract.ts";
import { type UnreachableJson, unreachableJson } from "../reach/store.ts";

export type ProfileJson = {
  id: string;
  source: "mail" | "hand" | "list" | "track";
  origin: string | null;
  name: string;
  details: ProfileView["details"];
  identifiers: {
    kind: "email" | "phone" | "external";
    value: string;
    state: "claimed" | "verified";
    unreachable: UnreachableJson | null;
  }[];
  firstAt: string;
  lastAt: string;
};

/** All that is shown of a profile `p`, which `profileOrigins` is joined to. */
export const profileJson = sql`json_build_object('id', p.id, 'source', p.source, 'name', p.name, 'firstAt', p.first_at,
  'lastAt', p.last_at, 'identifiers', (
    select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value, 'state', i.state,
      'unreachable', ${unreachableJson(sql`i.value`)})
      order by i.kind, i.value), '[]')
    from identifiers i where i.profile_id = p.id
  ), 'origin', coalesce(o.name, (
    select name from sources where id = case when p.source = 'track' then left(p.source_key, 36)::uuid end
  )), 'details', coalesce(d.details, '[]'))`;

export const profileOrigins = sql`
  left join profile_details d on d.profile_id = p.id
  left join customer_lists l on l.id = d.list_id
  left join list_origins o on o.id = l.origin_id`;
