import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";

type Props = { other: { text: string; take: () => void; keepMine: () => void } };

/** The same draft was written on in another place: which one counts is for its writer to say. */
export function Elsewhere({ other }: Props) {
  const { t } = useWords();
  return (
    <div className="newer" role="alert">
      <p>
        <b>{t("composer.elsewhere.text")}</b>
      </p>
      <p className="first">{other.text.slice(0, 300)}</p>
      <p className="acts">
        <Button onClick={other.keepMine}>{t("composer.elsewhere.keep")}</Button>
        <Act onClick={other.take}>{t("composer.elsewhere.take")}</Act>
      </p>
    </div>
  );
}
