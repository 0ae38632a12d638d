import { useQueryClient } from "@tanstack/react-query";
import type { CustomerView, MannerInput, Manner as Manners } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import type { Translate } from "../../platform/i18n/translate.ts";
import { Act } from "../../platform/ui/button.tsx";
import { Menu, MenuChoice, MenuChoices } from "../../platform/ui/menu.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { setManner } from "../api/customers.ts";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";
import { useMe } from "../frame/use-me.ts";

const choices = {
  language: ["de", "en"],
  formality: ["formal", "informal"],
  salutation: ["ms", "mr", "none"],
} as const;
type Kind = keyof typeof choices;

/** How this person wants to be spoken to, where we know that from, and a word to say it otherwise. */
export function Manner({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const { manner } = customer;
  const kinds: Kind[] = [
    "language",
    ...(manner.language.value === "en" && manner.formality.source !== "hand" ? [] : (["formality"] as const)),
    ...(customer.kind === "person" ? (["salutation"] as const) : []),
  ];
  return (
    <section>
      <h3>{t("person.manner.title")}</h3>
      <ul className="manner">
        {kinds.map((kind) => (
          <li key={kind}>
            {customer.mayChange ? <Choice customer={customer} kind={kind} /> : shownOf(t, manner, kind)}
          </li>
        ))}
      </ul>
      <small className="by">
        <Sources manner={manner} kinds={kinds} />
      </small>
    </section>
  );
}

function shownOf(t: Translate, manner: Manners, kind: Kind): string {
  const { value } = manner[kind];
  return value ? t(`person.manner.${value}`) : t(`person.manner.unknown.${kind}`);
}

/** By their own words, or as one of us says. */
function Choice({ customer, kind }: { customer: CustomerView; kind: Kind }) {
  const { t } = useWords();
  const change = useMannerChange(customer);
  const told = customer.manner[kind];
  const value = shownOf(t, customer.manner, kind);
  const trigger = (
    <Act plain aria-label={t("person.manner.change", { what: t(`person.manner.kinds.${kind}`), value })}>
      {value}
    </Act>
  );
  return (
    <Menu align="start" trigger={trigger}>
      <MenuChoices
        value={told.source === "hand" ? (told.value ?? "") : ""}
        onChange={(value) => void change({ [kind]: value || null })}
      >
        <MenuChoice value="">{t(`person.manner.auto.${kind}`)}</MenuChoice>
        {choices[kind].map((value) => (
          <MenuChoice key={value} value={value}>
            {t(`person.manner.${value}`)}
          </MenuChoice>
        ))}
      </MenuChoices>
    </Menu>
  );
}

function Sources({ manner, kinds }: { manner: Manners; kinds: readonly Kind[] }) {
  const { t, format } = useWords();
  const known = kinds.filter((kind) => manner[kind].source !== "unknown");
  if (known.length === 0) return t("person.manner.nothing");
  return [...Map.groupBy(known, (kind) => (manner[kind].source === "words" ? "words" : kind)).values()]
    .map(([kind = "language", ...same]) => {
      const { source, by, at } = manner[kind];
      const what = [kind, ...same].map((one) => t(`person.manner.kinds.${one}`)).join(", ");
      if (source !== "hand")
        return t(source === "name" ? "person.manner.fromName" : "person.manner.fromWords", { what });
      return t("person.manner.said", { what, name: by?.name ?? "", day: at ? format.stamp(at) : "" });
    })
    .join(" · ");
}

/** Shows at once, and takes it back when the server refuses. */
function useMannerChange(customer: CustomerView) {
  const { t } = useWords();
  const client = useQueryClient();
  const me = useMe();
  const key = keys.customer(customer.id);
  return async (input: MannerInput) => {
    const before = customer.manner;
    const said = { source: "hand" as const, by: { id: me.id, name: me.name }, at: new Date().toISOString() };
    const shown = Object.fromEntries(
      Object.entries(input).flatMap(([kind, value]) => (value ? [[kind, { ...said, value }]] : [])),
    );
    client.setQueryData<CustomerView>(key, (known) => known && { ...known, manner: { ...before, ...shown } });
    try {
      client.setQueryData(key, await setManner(customer.id, input));
    } catch (error) {
      client.setQueryData<CustomerView>(key, (known) => known && { ...known, manner: before });
      say({ text: explain(t, error), bad: true });
    }
  };
}
