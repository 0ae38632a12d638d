import { useRef, useState } from "react";
import type { OutgoingKind, OutgoingTestView, OutgoingView } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { keys } from "../api/keys.ts";
import { addOutgoing, changeOutgoing, testOutgoing } from "../api/outgoing.ts";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";
import { readForm, readLimits, readTest } from "./form.ts";
import { KindChoice } from "./kind-choice.tsx";
import { LimitFields } from "./limit-fields.tsx";
import { nameOfServer } from "./name-of.ts";
import { ServerFields } from "./server-fields.tsx";
import { TestResult } from "./test-result.tsx";
import { WayIn } from "./way-in.tsx";

type Props = { server: OutgoingView | null; mayBeDirect: boolean; open: boolean; onClose: () => void };

/** A new server to send by, or other settings for one. It can be tried before anything is kept. */
export function ServerDialog({ server, mayBeDirect, open, onClose }: Props) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const saving = useAct(keys.outgoing, keys.addresses);
  const [kind, setKind] = useState<OutgoingKind>(server?.kind ?? "smtp");
  const save = async () => {
    if (!form.current) return;
    const input = kind === "smtp" ? readForm(form.current) : readLimits(form.current);
    const work = () =>
      server
        ? changeOutgoing(server.id, input)
        : addOutgoing(kind === "smtp" ? { kind, ...readForm(form.current as HTMLFormElement) } : direct(form.current));
    if (await saving.act(work, t("settings.saved"))) onClose();
  };
  const title = server ? t("outgoing.changeOne", { name: nameOfServer(t, server) }) : t("outgoing.add");
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <form
        ref={form}
        className="mailbox-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {server ? null : <KindChoice kind={kind} mayBeDirect={mayBeDirect} onKind={setKind} />}
        {kind === "smtp" ? (
          <>
            <ServerFields server={server} />
            <WayIn server={server} />
            <Try server={server} form={() => form.current} />
          </>
        ) : null}
        <LimitFields server={server} />
        <Refused error={saving.error} />
        <div className="acts">
          <Button onClick={onClose}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit" aria-disabled={saving.busy || undefined}>
            {t("settings.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const direct = (form: HTMLFormElement | null) => ({
  ...{ kind: "direct" as const, name: "" },
  ...(form ? readLimits(form) : { perMinute: null, connections: null }),
});

function Try({ server, form }: { server: OutgoingView | null; form: () => HTMLFormElement | null }) {
  const { t } = useWords();
  const { act, busy, error } = useAct();
  const [result, setResult] = useState<OutgoingTestView | null>(null);
  const test = async () => {
    const fields = form();
    if (!fields?.reportValidity()) return;
    setResult(null);
    const done = await act(() => testOutgoing(readTest(fields, server?.id ?? null)));
    if (done) setResult(done.value);
  };
  return (
    <div className="try">
      <Button aria-disabled={busy || undefined} onClick={() => void test()}>
        {t("outgoing.test")}
      </Button>
      <TestResult busy={busy} result={result} />
      <Refused error={error} />
    </div>
  );
}
