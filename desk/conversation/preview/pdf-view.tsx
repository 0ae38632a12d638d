import { useQuery } from "@tanstack/react-query";
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../../platform/i18n/react.tsx";
import { scrolls } from "./scrolls.ts";
import type { ViewProps } from "./viewer.tsx";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Pages past this one are in the file. */
const mostPages = 200;
/** Pictures inside a PDF with more pixels than this are left out: a small file can ask for a lot of memory. */
const maxImageSize = 64_000_000;

/** A PDF, page below page; each is drawn when one comes to it. Nothing in it runs, no address in it is asked. */
export default function PdfView({ file, url, actual }: ViewProps) {
  const { t } = useWords();
  const { data: pdf, isError } = usePdf(url);
  if (isError) return <p className="on-dark">{t("conversation.preview.failed")}</p>;
  if (!pdf) return <p className="on-dark">{t("basics.loading")}</p>;
  const pages = Array.from({ length: Math.min(pdf.numPages, mostPages) }, (_, place) => place + 1);
  return (
    <section className="viewer-body pages" data-actual={actual || undefined} aria-label={file.name} {...scrolls}>
      {pages.map((number) => (
        <Page key={number} pdf={pdf} number={number} />
      ))}
      {pdf.numPages > mostPages ? <p className="on-dark">{t("conversation.preview.cut")}</p> : null}
    </section>
  );
}

function usePdf(url: string) {
  return useQuery({
    queryKey: ["conversations", "pdf", url],
    queryFn: async ({ signal }) => {
      const response = await fetch(url, { signal });
      if (!response.ok) throw new Error(`the file did not come: ${response.status}`);
      const data = new Uint8Array(await response.arrayBuffer());
      return await getDocument({ data, maxImageSize, enableXfa: false, useWasm: false, stopAtErrors: false }).promise;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });
}

function Page({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const { t } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState("");
  useEffect(() => {
    const box = canvas.current;
    if (!box) return;
    const stop = new AbortController();
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        seen.disconnect();
        draw(pdf, number, box, stop.signal).then(setWords, (error: unknown) => {
          if (!stop.signal.aborted) console.warn("a page could not be drawn", error);
        });
      },
      { rootMargin: "600px" },
    );
    seen.observe(box);
    return () => {
      stop.abort();
      seen.disconnect();
    };
  }, [pdf, number]);
  return (
    <figure>
      <canvas ref={canvas} role="img" aria-label={t("conversation.preview.page", { number, count: pdf.numPages })} />
      <figcaption className="sr">{words}</figcaption>
    </figure>
  );
}

/** Draws a page as sharp as the screen is. Answers with its words, for those who do not see it. */
async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  box: HTMLCanvasElement,
  stopped: AbortSignal,
): Promise<string> {
  const page: PDFPageProxy = await pdf.getPage(number);
  const { width } = page.getViewport({ scale: 1 });
  const wanted = Math.min(2000, Math.max(600, box.clientWidth) * Math.min(2, window.devicePixelRatio));
  const viewport = page.getViewport({ scale: Math.min(4, wanted / width) });
  if (stopped.aborted) return "";
  box.width = Math.floor(viewport.width);
  box.height = Math.floor(viewport.height);
  await page.render({ canvas: box, viewport }).promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join(" ");
}
