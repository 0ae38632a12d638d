import { useWords } from "../i18n/react.tsx";

const apple = /mac|iphone|ipad/i.test(navigator.platform);

/**
 * Keys as they stand on the keyboard at hand: in `Mod Shift 8`, `Mod` is Command on Apple's and Control on all others, which
 * German ones call Strg.
 */
export function Kbd({ keys }: { keys: string }) {
  const { t } = useWords();
  const signs: Record<string, string> = {
    Mod: apple ? "⌘" : t("basics.control"),
    Shift: "⇧",
    Enter: "↵",
    Escape: "Esc",
  };
  return (
    <kbd>
      {keys
        .split(" ")
        .map((key) => signs[key] ?? key)
        .join(apple ? "" : " ")}
    </kbd>
  );
}
