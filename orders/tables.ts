export interface OrdersTable {
  profile_id: string;
  id: string;
  source_id: string;
  number: string;
  placed_at: Date | null;
  total: number | null;
  currency: string | null;
  lines: unknown;
}

export interface OrderNumbersTable {
  source_id: string;
  number: string;
  profile_id: string;
  order_id: string;
}

export interface OrderStepsTable {
  profile_id: string;
  id: string;
  order_profile_id: string;
  order_id: string;
  at: Date;
  what: string;
  amount: number | null;
  currency: string | null;
}

declare module "../platform/db/database.ts" {
  interface Database {
    orders: OrdersTable;
    order_numbers: OrderNumbersTable;
    order_steps: OrderStepsTable;
  }
}
