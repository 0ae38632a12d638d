import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { say } from "../../platform/ui/toast.tsx";

/** Runs one change at a time: refetches what it made old, says that it is done, keeps the error when it was refused. */
export function useAct(...old: QueryKey[]) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** Undefined when it was refused, or something is under way still. */
  const act = async <T>(work: () => Promise<T>, done?: string): Promise<{ value: T } | undefined> => {
    if (busy) return undefined;
    setBusy(true);
    setError(null);
    try {
      const value = await work();
      await Promise.all(old.map((queryKey) => client.invalidateQueries({ queryKey })));
      if (done) say({ text: done });
      return { value };
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, error };
}
