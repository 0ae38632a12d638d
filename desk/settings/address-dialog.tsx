import { useQuery } from "@tanstack/react-query";
import type { AddressView } from "../../channels/email/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { SelectField, TextField } from "../../platform/ui/field.tsx";
import { keys } from "../api/keys.ts";
import { outgoingQuery } from "../api/outgoing.ts";
import { addAddress, changeAddress } from "../api/settings.ts";
import { shopsQuery } from "../api/team.ts";
import { nameOfServer } from "../outgoing/name-of.ts";
import { Refused } from "./refused.tsx";
import { SignatureField } from "./signature-field.tsx";
import { useAct } from "./use-act.ts";

type Props = { address: AddressView | null; open: boolean; onClose: () => void };

/** A new address of ours, or another name, shop or signature for one. */
export function AddressDialog({ address, open, onClose }: Props) {
  const { t } = useWords();
  const shops = useQuery(shopsQuery).data?.items ?? [];
  const servers = useQuery({ ...outgoingQuery, enabled: open }).data?.items;
  const { act, busy, error } = useAct(keys.addresses, keys.outgoing);
  const save = async (form: FormData) => {
    const input = {
      name: String(form.get("name")).trim(),
      shopId: String(form.get("shop") ?? "") || null,
      signature: String(form.get("signature")),
      replyMarks: form.get("replyMarks") === "on",
      // Until they are here, it stays what it is.
      ...(servers ? { outgoingId: String(form.get("outgoing") ?? "") || null } : {}),
    };
    const email = String(form.get("email") ?? "").trim();
    const work = () => (address ? changeAddress(address.id, input) : addAddress({ ...input, email }));
    if (await act(work, t("settings.saved"))) onClose();
  };
  const title = address ? t("settings.addresses.changeOne", { email: address.email }) : t("settings.addresses.add");
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        {address ? null : (
          <TextField
            label={t("settings.email")}
            name="email"
            type="email"
            maxLength={254}
            required
            autoComplete="off"
            help={t("settings.addresses.emailHelp")}
          />
        )}
        <TextField
          label={t("settings.addresses.name")}
          name="name"
          maxLength={120}
          defaultValue={address?.name}
          autoComplete="off"
          help={t("settings.addresses.nameHelp")}
        />
        <SelectField
          label={t("settings.addresses.shop")}
          name="shop"
          defaultValue={address?.shop?.id ?? ""}
          none={t("settings.addresses.noShop")}
          options={shops}
        />
        {servers ? (
          <SelectField
            label={t("settings.addresses.outgoing")}
            name="outgoing"
            defaultValue={address?.outgoingId ?? ""}
            none={t("outgoing.house")}
            options={servers.flatMap((one) =>
              one.kind === "house" ? [] : [{ id: one.id, name: nameOfServer(t, one) }],
            )}
          />
        ) : null}
        <SignatureField
          value={address?.signature ?? ""}
          words={{
            ...(address ? { email: address.email } : {}),
            ...(address?.shop ? { shop: address.shop.name } : {}),
          }}
          help={t("settings.addresses.signatureHelp")}
        />
        <fieldset className="choice tall">
          <legend className="label">{t("settings.addresses.answers")}</legend>
          <label>
            <input type="checkbox" name="replyMarks" defaultChecked={address?.replyMarks} />
            <span>
              {t("settings.addresses.replyMarks")}{" "}
              <span className="quiet">{t("settings.addresses.replyMarksHelp")}</span>
            </span>
          </label>
        </fieldset>
        <Refused error={error} />
        <div className="acts">
          <Button onClick={onClose}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit" aria-disabled={busy || undefined}>
            {t("settings.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
