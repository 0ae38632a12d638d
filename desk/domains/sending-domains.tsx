import "../health/health.css";
import "./domains.css";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { domainsQuery } from "../api/domains.ts";
import { Loaded, Section } from "../settings/section.tsx";
import { Domain } from "./domain.tsx";

/** The domains we write from: what to set in the DNS so that our mail is trusted, and how that stands. */
export function SendingDomains() {
  const { t } = useWords();
  const query = useQuery(domainsQuery);
  return (
    <Section title={t("settings.names.domains")} about={t("domains.about")}>
      <Loaded query={query}>
        {({ items }) =>
          items.length > 0 ? (
            items.map((one) => <Domain key={one.domain} one={one} />)
          ) : (
            <Blank title={t("domains.none")}>{t("domains.noneText")}</Blank>
          )
        }
      </Loaded>
    </Section>
  );
}
