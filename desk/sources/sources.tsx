import "./sources.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SourceView } from "../../channels/segment/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { sourcesQuery } from "../api/sources.ts";
import { Loaded, Section } from "../settings/section.tsx";
import { KeySheet } from "./key-sheet.tsx";
import { SourceLine } from "./source-line.tsx";
import { SourceSheet } from "./source-sheet.tsx";

/** What tells us of visits, orders and people over Segment's HTTP API. */
export function Sources() {
  const { t } = useWords();
  const query = useQuery({ ...sourcesQuery, staleTime: 0 });
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<SourceView | null>(null);
  const button = (
    <Button look="main" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {t("sources.add")}
    </Button>
  );
  const done = (source?: SourceView) => {
    setAdding(false);
    if (source) setAdded(source);
  };
  return (
    <Section title={t("settings.names.sources")} about={t("sources.about")} action={button}>
      <Loaded query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="things">
              {items.map((source) => (
                <SourceLine key={source.id} source={source} />
              ))}
            </ul>
          ) : (
            <Blank title={t("sources.none")}>{t("sources.noneText")}</Blank>
          )
        }
      </Loaded>
      <SourceSheet key={String(adding)} source={null} open={adding} onClose={done} />
      {added ? <KeySheet source={added} open onClose={() => setAdded(null)} /> : null}
    </Section>
  );
}
