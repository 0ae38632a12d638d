import "./person.css";
import { PreviewCard } from "@base-ui/react/preview-card";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { customerQuery } from "../api/customers.ts";
import { explain } from "../api/problem.ts";
import { About } from "./about.tsx";
import { cardHandle, type Named } from "./card-handle.ts";
import { justClicked, watchClicks } from "./just-clicked.ts";
import { isWatched, stopWatching, watchMouse } from "./way-to-card.ts";
import { Who } from "./who.tsx";

/** The one card behind all names. */
export function PersonCards() {
  const { t } = useWords();
  useEffect(watchClicks, []);
  return (
    <PreviewCard.Root
      handle={cardHandle}
      onOpenChange={(open, details) => {
        const byMouse = details.reason === "trigger-hover";
        // Once the mouse has opened a card, where it goes decides; its way over other names does not.
        if (byMouse && isWatched()) details.cancel();
        else if (open && justClicked()) details.cancel();
        else if (open && byMouse && details.trigger) watchMouse(details.trigger);
        else if (!open) stopWatching();
      }}
    >
      {({ payload }: { payload: Named | undefined }) => (
        <PreviewCard.Portal>
          {/* Beside the name: the names below it stay free to be read and pointed at. */}
          <PreviewCard.Positioner
            className="over card-place"
            side="right"
            align="start"
            alignOffset={-12}
            collisionPadding={12}
          >
            <PreviewCard.Popup
              className="pop person card"
              render={<aside aria-label={t("person.about", { name: payload?.name ?? "" })} />}
            >
              {payload ? <Card person={payload} /> : null}
            </PreviewCard.Popup>
          </PreviewCard.Positioner>
        </PreviewCard.Portal>
      )}
    </PreviewCard.Root>
  );
}

function Card({ person }: { person: Named }) {
  const { t } = useWords();
  const { data, error } = useQuery(customerQuery(person.id));
  if (error) return <p className="bad pad">{explain(t, error)}</p>;
  if (!data) return <Skeleton label={t("person.loading")} />;
  return (
    <>
      <Who card={data} customer={data} />
      <About customer={data} />
    </>
  );
}
