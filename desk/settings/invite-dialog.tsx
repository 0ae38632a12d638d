import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Locale } from "../../platform/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import type { Invited, Role, Sees, ShopView, StaffInput } from "../../team/contract.ts";
import { keys } from "../api/keys.ts";
import { invite } from "../api/settings.ts";
import { shopsQuery } from "../api/team.ts";
import { LocaleChoice, RoleChoice, SightChoice } from "./choices.tsx";
import { HandOver } from "./hand-over.tsx";
import { Refused } from "./refused.tsx";
import { useAct } from "./use-act.ts";

/** Asks somebody in: who they are, then the link to hand to them. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const [invited, setInvited] = useState<Invited | null>(null);
  const title = invited ? t("settings.people.linkFor", { name: invited.staff.name }) : t("settings.people.invite");
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      {invited ? (
        <>
          <HandOver label={t("settings.people.link")} secret={invited.link} help={t("settings.people.linkHelp")} />
          <div className="acts">
            <Button onClick={onClose}>{t("settings.done")}</Button>
          </div>
        </>
      ) : (
        <InviteForm onInvited={setInvited} onClose={onClose} />
      )}
    </Dialog>
  );
}

type FormProps = { onInvited: (invited: Invited) => void; onClose: () => void };

function InviteForm({ onInvited, onClose }: FormProps) {
  const { t, locale: mine } = useWords();
  const shops = useQuery(shopsQuery).data?.items ?? [];
  const [role, setRole] = useState<Role>("staff");
  const [sees, setSees] = useState<Sees>("all");
  const [locale, setLocale] = useState<Locale>(mine);
  const { act, busy, error } = useAct(keys.staff, keys.shops);
  const send = async (form: FormData) => {
    const input: StaffInput = {
      name: String(form.get("name")).trim(),
      email: String(form.get("email")).trim(),
      role,
      sees: role === "admin" ? "all" : sees,
      locale,
      shops: form.getAll("shop").map(String),
    };
    const made = await act(() => invite(input));
    if (made) onInvited(made.value);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget));
      }}
    >
      <TextField label={t("settings.name")} name="name" maxLength={120} required autoComplete="off" />
      <TextField label={t("settings.email")} name="email" type="email" maxLength={254} required autoComplete="off" />
      <RoleChoice value={role} onChange={setRole} />
      <LocaleChoice value={locale} onChange={setLocale} />
      <ShopTicks shops={shops} />
      {role === "admin" || shops.length === 0 ? null : <SightChoice value={sees} onChange={setSees} />}
      <Refused error={error} />
      <div className="acts">
        <Button onClick={onClose}>{t("basics.cancel")}</Button>
        <Button look="main" type="submit" aria-disabled={busy || undefined}>
          {t("settings.people.send")}
        </Button>
      </div>
    </form>
  );
}

function ShopTicks({ shops }: { shops: ShopView[] }) {
  const { t } = useWords();
  if (shops.length === 0) return null;
  return (
    <fieldset className="choice">
      <legend className="label">{t("settings.people.shops")}</legend>
      {shops.map((shop) => (
        <label key={shop.id}>
          <input type="checkbox" name="shop" value={shop.id} />
          {shop.name}
        </label>
      ))}
    </fieldset>
  );
}
