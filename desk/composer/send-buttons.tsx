import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuItem } from "../../platform/ui/menu.tsx";
import { sendAndCloseKeys, sendKeys } from "./send-keys.ts";

type Props = { busy: boolean; uploading: boolean; onSend: (close: boolean) => void; mayClose?: boolean };

/** Send, and beside it the other ways to send. */
export function SendButtons({ busy, uploading, onSend, mayClose }: Props) {
  const { t } = useWords();
  const held = busy || uploading;
  return (
    <span className="split">
      <Hint
        text={uploading ? t("composer.waitForFiles") : t("composer.send")}
        keys={uploading ? undefined : sendKeys}
        side="top"
      >
        <Button look="main" aria-disabled={held || undefined} onClick={() => !held && onSend(false)}>
          {busy ? t("composer.sending") : t("composer.send")}
        </Button>
      </Hint>
      {mayClose ? (
        <Menu
          side="top"
          trigger={
            <Button look="main" aria-label={t("composer.moreWays")} disabled={held}>
              <Icon name="down" small />
            </Button>
          }
        >
          <MenuItem icon="check" end={sendAndCloseKeys} onSelect={() => onSend(true)}>
            {t("composer.sendAndClose")}
          </MenuItem>
        </Menu>
      ) : null}
    </span>
  );
}
