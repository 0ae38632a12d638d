import "./customer.css";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { CustomerTags } from "./customer-tags.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import { ExportDialog } from "./export-dialog.tsx";
import { JoinDialog } from "./join-dialog.tsx";
import type { Doing } from "./person-menu.tsx";
import { ProfileList } from "./profiles.tsx";
import { RelateDialog } from "./relate-dialog.tsx";
import { RenameDialog } from "./rename-dialog.tsx";

type Props = { customer: CustomerView; doing: Doing | null; onDone: () => void };

/** One sheet at a time, for whatever is being done to somebody. */
export function DoingDialogs({ customer, doing, onDone }: Props) {
  const { t } = useWords();
  const of = (what: Doing) => ({ customer, open: doing === what, onClose: onDone });
  return (
    <>
      <RenameDialog key={`rename ${doing}`} {...of("rename")} />
      <JoinDialog key={`join ${doing}`} {...of("join")} />
      <RelateDialog key={`relate ${doing}`} {...of("relate")} />
      <CustomerTags {...of("tag")} />
      <ExportDialog {...of("export")} />
      <EraseDialog key={`erase ${doing}`} {...of("erase")} />
      <Dialog
        title={t("customers.separateSome")}
        about={t("customers.separateAbout", { name: customer.name })}
        open={doing === "separate" && customer.profiles.length > 1}
        onClose={onDone}
      >
        <ProfileList customer={customer} />
      </Dialog>
    </>
  );
}
