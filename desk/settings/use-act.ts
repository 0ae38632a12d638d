import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { say } from "../../platform/ui/toast.tsx";

type Work<T> = () => Promise<T>;
type Done<T> = { value: T } | undefined;

/** Runs one change at a time: refetches what it made old, says that it is done, keeps the error when it was refused. */
export function useAct(...old: QueryKey[]) {
  const { run, busy, error } = useRun(old);
  /** Undefined when it was refused, or something is under way still. */
  const act = async <T>(work: Work<T>, done?: string): Promise<Done<T>> => (busy ? undefined : run(work, done));
  return { act, busy, error };
}

/** As `useAct`, where no button is held back meanwhile: what is wanted while a change is under way is done after it. */
export function useActsInTurn(...old: QueryKey[]) {
  const { run, error } = useRun(old);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  /** Undefined when it was refused. */
  const act = <T>(work: Work<T>, done?: string): Promise<Done<T>> => {
    const turn = last.current.then(() => run(work, done));
    last.current = turn;
    return turn;
  };
  return { act, error };
}

function useRun(old: QueryKey[]) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async <T>(work: Work<T>, done?: string): Promise<Done<T>> => {
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
  return { run, busy, error };
}
