import { invalid } from "../../platform/errors.ts";
import type { Field } from "../columns/field.ts";
import { type Options, type RowPair, usualLimits } from "../options.ts";
import { Joined } from "./components.ts";

/** What keeps rows together or apart whatever their scores say. */
export type Guards = {
  mustLinks: readonly RowPair[];
  cannotLinks: readonly RowPair[];
  /** For limited fields, how many distinct words a cluster may hold. */
  limits: readonly { field: Field; most: number }[];
};

/** Throws when people said of the same rows that they are one and that they are not. */
export function guardsOf(fields: readonly Field[], size: number, options: Options): Guards {
  const { mustLinks = [], cannotLinks = [], limits = {}, columnLimits = {} } = options;
  const kindLimits = { ...usualLimits, ...limits };
  const together = new Joined(size);
  for (const [one, other] of mustLinks) together.join(one, other);
  for (const [one, other] of cannotLinks) {
    if (together.nameOf(one) === together.nameOf(other)) {
      throw invalid(
        "contradiction",
        `Rows ${one + 1} and ${other + 1} are said to be one person and not to be. Take one of both back.`,
      );
    }
  }
  return {
    ...{ mustLinks, cannotLinks },
    limits: fields.flatMap((field) => {
      const most = columnLimits[field.name] ?? kindLimits[field.kind];
      return most === undefined ? [] : [{ field, most }];
    }),
  };
}
