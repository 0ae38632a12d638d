import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Kbd } from "../../platform/ui/kbd.tsx";
import { Menu, MenuItem } from "../../platform/ui/menu.tsx";
import { sendAndCloseKeys, sendKeys } from "./send-keys.ts";

type Props = { busy: boolean; onSend: (close: boolean) => void; mayClose?: boolean };

/** Send it or throw it away, for what would else stay about: a new message, something passed on. */
export function LetterButtons({ onDiscard, ...send }: Omit<Props, "mayClose"> & { onDiscard: () => void }) {
  const { t } = useWords();
  return (
    <>
      <Button look="bare" onClick={onDiscard}>
        {t("composer.discard")}
      </Button>
      <SendButtons {...send} />
    </>
  );
}

/** Send, and beside it the other ways to send. */
export function SendButtons({ busy, onSend, mayClose }: Props) {
  const { t } = useWords();
  return (
    <span className="split">
      <Hint text={t("composer.send")} keys={sendKeys} side="top">
        <Button look="main" aria-disabled={busy || undefined} onClick={() => !busy && onSend(false)}>
          {busy ? t("composer.sending") : t("composer.send")}
        </Button>
      </Hint>
      {mayClose ? (
        <Menu
          side="top"
          trigger={
            <Button look="main" aria-label={t("composer.moreWays")} disabled={busy}>
              <Icon name="down" small />
            </Button>
          }
        >
          <MenuItem icon="check" end={<Kbd keys={sendAndCloseKeys} />} onSelect={() => onSend(true)}>
            {t("composer.sendAndClose")}
          </MenuItem>
        </Menu>
      ) : null}
    </span>
  );
}
