import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { PersonCard } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuItem, MenuLine } from "../../platform/ui/menu.tsx";
import { customerQuery } from "../api/customers.ts";
import { perform, useActs } from "../frame/acts.ts";
import { useMe } from "../frame/use-me.ts";
import { bring } from "../live/bring.ts";

export type Doing = "rename" | "join" | "separate" | "tag" | "relate" | "export" | "erase";

const loadDialogs = bring(() => import("./doing-dialogs.tsx"));
const Dialogs = lazy(async () => ({ default: (await loadDialogs()).DoingDialogs }));

type Props = { person: Pick<PersonCard, "id" | "name" | "kind">; onPage?: boolean };

/** What can be done to somebody, the same in the list, beside a conversation and on their page. */
export function PersonMenu({ person, onPage }: Props) {
  const { t } = useWords();
  const { role } = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [touched, setTouched] = useState(false);
  const { data: customer } = useQuery({ ...customerQuery(person.id), enabled: touched });
  useDoings(onPage && (customer?.mayChange ?? true), (what) => {
    setTouched(true);
    setDoing(what);
  });
  const trigger = (
    <Button look="bare" size="sq" aria-label={t("customers.moreWith", { name: person.name })}>
      <Icon name="dots" />
    </Button>
  );
  return (
    <>
      <Menu trigger={trigger} onOpenChange={() => setTouched(true)}>
        {onPage ? null : (
          <MenuItem icon="people" render={<Link to="/customers/$id" params={{ id: person.id }} />}>
            {t("customers.toThem")}
          </MenuItem>
        )}
        <MenuItem icon="tag" onSelect={() => setDoing("tag")}>
          {t("tags.title")}
        </MenuItem>
        <MenuItem icon="pen" onSelect={() => setDoing("rename")}>
          {t("customers.rename")}
        </MenuItem>
        <MenuItem icon={person.kind === "person" ? "building" : "plus"} onSelect={() => setDoing("relate")}>
          {t(`customers.relate.${person.kind}`)}
        </MenuItem>
        {onPage ? (
          <MenuItem icon="file" onSelect={() => perform("print")}>
            {t("acts.print")}
          </MenuItem>
        ) : null}
        <MenuLine />
        <MenuItem icon="people" onSelect={() => setDoing("join")}>
          {t("customers.join")}
        </MenuItem>
        {(customer?.profiles.length ?? 0) > 1 ? (
          <MenuItem icon="split" onSelect={() => setDoing("separate")}>
            {t("customers.separateSome")}
          </MenuItem>
        ) : null}
        {onPage && role === "admin" ? (
          <>
            <MenuLine />
            <MenuItem icon="download" onSelect={() => setDoing("export")}>
              {t("rights.export")}
            </MenuItem>
            <MenuItem icon="bin" onSelect={() => setDoing("erase")}>
              {t("rights.erase")}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {customer ? (
        <Suspense>
          <Dialogs customer={customer} doing={doing} onDone={() => setDoing(null)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** On their page by key and palette, too. */
function useDoings(possible: boolean | undefined, begin: (doing: Doing) => void) {
  const wished = (doing: Doing) => (possible ? () => begin(doing) : undefined);
  useActs({ tag: wished("tag"), renameThem: wished("rename"), joinThem: wished("join") });
}
