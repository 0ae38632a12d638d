import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../../platform/i18n/react.tsx";
import { scrolls } from "./scrolls.ts";
import type { ViewProps } from "./viewer.tsx";

/** More than this nobody reads on a screen; the file has the rest. */
const mostBytes = 512 * 1024;

/** Text and tables as text, in the charset it is in. */
export function TextView({ file, url }: ViewProps) {
  const { t } = useWords();
  const { data, isError } = useQuery({
    queryKey: ["conversations", "text", url],
    queryFn: ({ signal }) => beginningOf(url, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  if (isError) return <p className="on-dark">{t("conversation.preview.failed")}</p>;
  if (!data) return <p className="on-dark">{t("basics.loading")}</p>;
  return (
    <section className="viewer-body sheet-of-text" aria-label={file.name} {...scrolls}>
      <pre>{data.text}</pre>
      {data.cut ? <p className="quiet">{t("conversation.preview.cut")}</p> : null}
    </section>
  );
}

async function beginningOf(url: string, signal: AbortSignal): Promise<{ text: string; cut: boolean }> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) throw new Error(`the text did not come: ${response.status}`);
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: decoded(chunks), cut: false };
    chunks.push(value);
    size += value.byteLength;
    if (size > mostBytes) break;
  }
  await reader.cancel();
  return { text: decoded(chunks), cut: true };
}

/** UTF-8, or what Windows wrote before: an office's CSV says nothing of it. */
function decoded(chunks: Uint8Array<ArrayBuffer>[]): string {
  const blob = chunks.reduce((all, chunk) => {
    const more = new Uint8Array(all.length + chunk.length);
    more.set(all);
    more.set(chunk, all.length);
    return more;
  }, new Uint8Array());
  const text = new TextDecoder("utf-8").decode(blob.subarray(0, mostBytes));
  // The cut may fall into a sign; more broken ones than that speak for another charset.
  return (text.match(/\uFFFD/g)?.length ?? 0) > 1 ? new TextDecoder("windows-1252").decode(blob) : text;
}
