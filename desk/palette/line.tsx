import type { LinkProps } from "@tanstack/react-router";
import { useRouter } from "@tanstack/react-router";
import { Command } from "cmdk";
import { type ReactNode, useContext } from "react";
import { Choosing } from "./choosing.ts";

export type Way = Pick<LinkProps, "to" | "params" | "search">;
type Props = {
  id: string;
  sign: ReactNode;
  /** What stands at the end: a few words, or a key. */
  end?: ReactNode;
  children: ReactNode;
} & ({ way: Way; run?: never } | { way?: never; run: () => void });

/** One line of the palette: it leads somewhere or does something. */
export function Line({ id, sign, end, children, way, run }: Props) {
  const router = useRouter();
  const choosing = useContext(Choosing);
  const choose = () => {
    if (!way) return choosing.leave(run);
    if (!choosing.beside()) return choosing.leave(() => void router.navigate(way));
    window.open(router.buildLocation(way).href, "_blank", "noopener");
    choosing.leave();
  };
  return (
    <Command.Item value={id} onSelect={choose} className="line">
      {sign}
      <span className="cut what">{children}</span>
      {end ? <span className="end">{end}</span> : null}
    </Command.Item>
  );
}
