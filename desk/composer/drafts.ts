import type { FileView, Mailbox } from "../../conversations/contract.ts";

/** Something half written. `to` is null while it goes to whom the server proposes. */
export type Draft = {
  /** The id the message will have: sending the same draft twice is sending it once. */
  id: string;
  text: string;
  subject: string;
  addressId: string | null;
  to: Mailbox[] | null;
  cc: Mailbox[];
  bcc: Mailbox[];
  files: FileView[];
  /** The message that had come last when the first words were written, or when the writer last read what was new. */
  seen: string | null;
};

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export const emptyDraft = (id: string): Draft => ({
  id,
  text: "",
  subject: "",
  addressId: null,
  to: null,
  cc: [],
  bcc: [],
  files: [],
  seen: null,
});

/** Whether there is anything in it that somebody would miss. */
export const isBlank = ({ text, subject, to, cc, bcc, files }: Draft) =>
  text.trim() === "" && subject.trim() === "" && (to ?? []).length + cc.length + bcc.length + files.length === 0;

/**
 * Keeps drafts by name, in memory and on the given shelf (the browser's storage), until they are cleared. A shelf that
 * is full or forbidden does not stop anybody from writing: the words then live as long as the tab.
 */
export function draftStore(shelf: Shelf, newId: () => string) {
  const known = new Map<string, Draft>();
  const hearers = new Set<() => void>();
  const tell = () => {
    for (const hear of hearers) hear();
  };

  const read = (name: string): Draft => {
    const draft = known.get(name) ?? { ...emptyDraft(newId()), ...stored(shelf, name) };
    known.set(name, draft);
    return draft;
  };

  return {
    read,
    change(name: string, change: Partial<Draft>) {
      const draft = { ...read(name), ...change };
      known.set(name, draft);
      keep(shelf, name, draft);
      tell();
    },
    /** After the server has it. The next draft of this name gets an id of its own. */
    clear(name: string) {
      known.set(name, emptyDraft(newId()));
      shelf.removeItem(prefix + name);
      tell();
    },
    /** Another tab wrote under this key of the shelf. */
    changedElsewhere(key: string | null) {
      if (!key?.startsWith(prefix)) return;
      known.delete(key.slice(prefix.length));
      tell();
    },
    subscribe(hear: () => void) {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
  };
}

const prefix = "stammgast.draft.";

function keep(shelf: Shelf, name: string, draft: Draft) {
  try {
    if (isBlank(draft)) shelf.removeItem(prefix + name);
    else shelf.setItem(prefix + name, JSON.stringify(draft));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    console.warn("the browser's storage took no draft", error.name);
  }
}

function stored(shelf: Shelf, name: string): Partial<Draft> {
  const text = shelf.getItem(prefix + name);
  if (!text) return {};
  try {
    const value = JSON.parse(text) as Partial<Draft> | null;
    return value?.id && typeof value.text === "string" ? value : {};
  } catch (error) {
    console.warn("a draft could not be read", error);
    return {};
  }
}
