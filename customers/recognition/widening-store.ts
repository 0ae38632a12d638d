import { sql } from "kysely";

/**
 * Widens the time we have known the customers of `seen(customer_id, "firstAt", "lastAt", "shopId")`, and gives a shop to those
 * without one; rows that already say so are not written. As parts of a `with`.
 */
export const widenedCustomers = sql`met as (
    select customer_id, min("firstAt") as first_at, max("lastAt") as last_at,
      (array_agg("shopId") filter (where "shopId" is not null))[1] as shop_id
    from seen group by customer_id
  ), contact as (
    update contacts k set first_at = least(k.first_at, s.first_at), last_at = greatest(k.last_at, s.last_at)
    from met s
    where k.customer_id = s.customer_id and (s.first_at < k.first_at or s.last_at > k.last_at)
  ), customer as (
    update customers c
    set first_at = least(c.first_at, s.first_at), last_at = greatest(c.last_at, s.last_at),
      shop_id = coalesce(c.shop_id, s.shop_id)
    from met s
    where c.id = s.customer_id
      and (s.first_at < c.first_at or s.last_at > c.last_at or (c.shop_id is null and s.shop_id is not null))
  )`;
