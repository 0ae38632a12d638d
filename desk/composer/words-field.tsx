import { Component, type ComponentType, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { FileView } from "../../conversations/contract.ts";
import type { TemplatePlace } from "../api/templates.ts";
import { bring } from "../live/bring.ts";
import type { WritingKind } from "./editor/extensions.ts";
import type { Words } from "./editor/wire.ts";
import { PlainField } from "./plain-field.tsx";

export type FieldProps = {
  id: string;
  label: string;
  placeholder: string;
  kind: WritingKind;
  value: Words;
  onChange: (words: Words) => void;
  onSend: (close: boolean) => void;
  /** Counts up when the words should get the focus. */
  wanted: number;
  /** Brings a picture up; null when that failed. */
  upload: (file: File) => Promise<FileView | null>;
  /** Takes files that are no pictures. */
  attach: (files: File[]) => void;
  /** Where templates are put in, if they are. */
  templates: TemplatePlace | null;
  /** Counts up when the next gap a template left should get the focus. */
  gapWanted: number;
  /** Where the tools stand. */
  tools: HTMLElement | null;
  /** Where somebody was typing while the editor was on its way. */
  caret: RefObject<number | null>;
};

let loaded: ComponentType<FieldProps> | null = null;
const loadEditor = bring(() => import("./editor/rich-field.tsx"));
const load = async () => {
  loaded = (await loadEditor()).RichField;
  return loaded;
};

/** What somebody writes. The editor comes after the page; until it is there, and where it does not come, one types plain words. */
export function WordsField(props: Omit<FieldProps, "caret">) {
  const [Rich, setRich] = useState<ComponentType<FieldProps> | null>(() => loaded);
  const [failed, setFailed] = useState(false);
  const caret = useRef<number | null>(null);
  useEffect(() => {
    if (Rich) return;
    load().then(
      (field) => setRich(() => field),
      (error: unknown) => {
        console.warn("the editor did not come; plain words go on", error);
        setFailed(true);
      },
    );
  }, [Rich]);
  // Formatted words are not typed over while their editor is still coming.
  const plain = <PlainField {...props} caret={caret} locked={!failed && props.value.html !== null} />;
  if (!Rich) return plain;
  return (
    <Boundary instead={<PlainField {...props} caret={caret} locked={false} />}>
      <Rich {...props} caret={caret} />
    </Boundary>
  );
}

/** An editor that breaks takes nobody's words along. */
class Boundary extends Component<{ instead: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
