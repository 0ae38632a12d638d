import { useEffect, useState } from "react";
import { ProblemError } from "../api/problem.ts";

export type Lock = { seconds: number };

/** How long somebody who tried too often has to wait still, in whole seconds; 0 when they may try. */
export function useLock(error: unknown): Lock {
  const wait = error instanceof ProblemError && error.code === "too_many" ? (error.retryAfter ?? 30) : 0;
  const [until, setUntil] = useState({ error, at: 0 });
  const [now, setNow] = useState(() => Date.now());
  if (until.error !== error) {
    const at = Date.now();
    setNow(at);
    setUntil({ error, at: at + wait * 1000 });
  }
  const locked = now < until.at;
  useEffect(() => {
    if (!locked) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [locked]);
  return { seconds: Math.max(0, Math.ceil((until.at - now) / 1000)) };
}
