import { useCallback, useRef, useState } from "react";
import type { FileView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { dropFile, upload } from "../api/conversations.ts";
import { explain, isCode } from "../api/problem.ts";

/** The server takes files up to this size (`maxFileBytes` of the contract; only types come from there). */
const mostBytes = 25 * 1024 * 1024;

/** Files on their way up, and those already there. `set` puts the list into the draft; `bring` only brings one up. */
export function useFiles(files: FileView[], set: (files: FileView[]) => void) {
  const { t, format } = useWords();
  const [uploading, setUploading] = useState<string[]>([]);
  const latest = useRef(files);
  latest.current = files;

  const bring = useCallback(
    async (file: File): Promise<FileView | null> => {
      const name = file.name || t("composer.attach");
      if (file.size > mostBytes) {
        const most = format.bytes(mostBytes);
        say({ text: t("composer.tooLarge", { name, size: format.bytes(file.size), most }), bad: true });
        return null;
      }
      setUploading((names) => [...names, name]);
      try {
        return await upload(file);
      } catch (error) {
        say({ text: t("composer.uploadFailed", { name, reason: explain(t, error) }), bad: true });
        return null;
      } finally {
        setUploading((names) => names.toSpliced(names.indexOf(name), 1));
      }
    },
    [t, format],
  );
  const add = async (file: File) => {
    const there = await bring(file);
    if (!there) return;
    latest.current = [...latest.current, there];
    set(latest.current);
  };

  const remove = useCallback(
    async (file: FileView) => {
      set(latest.current.filter((one) => one.id !== file.id));
      try {
        await dropFile(file.id);
      } catch (error) {
        if (!isCode(error, "not_found")) say({ text: explain(t, error), bad: true });
      }
    },
    [t, set],
  );

  return { uploading, bring, addAll: (list: Iterable<File>) => Promise.all([...list].map(add)), remove };
}
