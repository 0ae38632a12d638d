import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { endSignIn } from "../api/accounts.ts";
import { keys } from "../api/keys.ts";

/** Somebody comes back from the provider: what they bring is handed to the server once, and is gone from the address. */
export function useReturn() {
  const { t } = useWords();
  const client = useQueryClient();
  const [state, setState] = useState<{ busy: boolean; error: unknown; refused: string | null }>({
    ...{ busy: false, error: null, refused: null },
  });
  const taken = useRef(false);
  useEffect(() => {
    const brought = new URLSearchParams(window.location.search);
    const [code, sealed, refused] = ["code", "state", "error"].map((name) => brought.get(name));
    if (taken.current || !sealed || !(code || refused)) return;
    taken.current = true;
    window.history.replaceState(window.history.state, "", window.location.pathname);
    if (refused || !code) {
      setState({ busy: false, error: null, refused: brought.get("error_description") ?? refused ?? "" });
      return;
    }
    setState({ busy: true, error: null, refused: null });
    endSignIn({ code, state: sealed }).then(
      async () => {
        setState({ busy: false, error: null, refused: null });
        say({ text: t("accounts.signedIn") });
        await client.invalidateQueries({ queryKey: keys.accounts });
      },
      (error: unknown) => setState({ busy: false, error, refused: null }),
    );
  }, [client, t]);
  return state;
}
