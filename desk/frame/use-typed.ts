import { useEffect, useRef, useState } from "react";

const restMs = 150;

/** What somebody types into a field whose words also stand in the address: the address follows after a short rest. */
export function useTyped(inAddress: string, putInAddress: (text: string) => void) {
  const [typed, setTyped] = useState(inAddress);
  const put = useRef(putInAddress);
  const last = useRef(inAddress);
  useEffect(() => {
    put.current = putInAddress;
  });
  // The address changed by other means: a link, or the way back.
  useEffect(() => {
    if (inAddress === last.current) return;
    last.current = inAddress;
    setTyped(inAddress);
  }, [inAddress]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === last.current) return;
    const timer = setTimeout(() => {
      last.current = wanted;
      put.current(wanted);
    }, restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped] as const;
}
