import { PreviewCard } from "@base-ui/react/preview-card";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useEffect, useRef } from "react";
import { customerQuery } from "../api/customers.ts";
import { cardHandle, type Named } from "./card-handle.ts";

const restMs = 500;

type Props = { person: Named; id?: string; render: ReactElement<Record<string, unknown>> };

/**
 * A name, behind which a card with the person opens when the mouse rests on it or the keyboard comes to it; a finger goes
 * where the name leads. What the card shows is fetched as soon as it is pointed at.
 */
export function Name({ person, id, render }: Props) {
  const client = useQueryClient();
  const fetch = () => void client.prefetchQuery(customerQuery(person.id));
  return (
    <PreviewCard.Trigger
      id={id}
      handle={cardHandle}
      data-card
      payload={person}
      delay={restMs}
      closeDelay={200}
      render={render}
      onPointerEnter={(event) => event.pointerType === "mouse" && fetch()}
      onFocus={fetch}
    />
  );
}

/** For what has the focus instead of the name in it: opens the name's card when the keyboard rests there. */
export function useCardOnFocus(nameId: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onFocus: ({ currentTarget }: { currentTarget: Element }) => {
      if (!currentTarget.matches(":focus-visible")) return;
      timer.current = setTimeout(() => cardHandle.open(nameId), 2 * restMs);
    },
    onBlur: () => {
      clearTimeout(timer.current);
      if (cardHandle.isOpen) cardHandle.close();
    },
  };
}
