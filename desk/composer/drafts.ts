import type { FileView, Mailbox } from "../../conversations/contract.ts";

/** Something half written. `to` is null while it goes to whom the server proposes. */
export type Draft = {
  /** The id the message will have: sending the same draft twice is sending it once. */
  id: string;
  text: string;
  /** The same with formatting, when there is any. */
  html: string | null;
  subject: string;
  addressId: string | null;
  to: Mailbox[] | null;
  cc: Mailbox[];
  bcc: Mailbox[];
  files: FileView[];
  /** What is passed on to somebody outside (null: the whole conversation), and which of its files stay here. */
  forwards: { messageId: string | null; without: string[] } | null;
  /** The message that had come last when the first words were written, or when the writer last read what was new. */
  seen: string | null;
  /** Which of the server's revisions this builds on, 0 before the first; and whether there is more here than it has. */
  revision: number;
  dirty: boolean;
  /** It was written on in another place too, and nobody has said which one counts. */
  contested: boolean;
};

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export const emptyDraft = (id: string): Draft => ({
  id,
  text: "",
  html: null,
  subject: "",
  addressId: null,
  to: null,
  cc: [],
  bcc: [],
  files: [],
  forwards: null,
  seen: null,
  revision: 0,
  dirty: false,
  contested: false,
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
  const { hear: subscribe, ring: tell } = bell();
  const { hear: onTyped, ring: typed } = bell();
  const gone = new Set<string>();

  const read = (name: string): Draft => {
    const draft = known.get(name) ?? { ...emptyDraft(newId()), ...stored(shelf, name) };
    known.set(name, draft);
    return draft;
  };

  const settle = (name: string, part: Partial<Draft>) => {
    const draft = { ...read(name), ...part };
    known.set(name, draft);
    keep(shelf, name, draft);
    tell(name);
  };

  return {
    read,
    /** Somebody has typed. */
    change(name: string, change: Partial<Draft>) {
      settle(name, { ...change, dirty: true });
      typed(name);
    },
    /** Learns how this stands with the server. */
    settle,
    /** After the server has it. The next draft of this name gets an id of its own. */
    clear(name: string) {
      gone.add(read(name).id);
      known.set(name, emptyDraft(newId()));
      shelf.removeItem(prefix + name);
      tell(name);
    },
    /** Another tab wrote under this key of the shelf. */
    changedElsewhere(key: string | null) {
      if (!key?.startsWith(prefix)) return;
      const name = key.slice(prefix.length);
      known.delete(name);
      tell(name);
    },
    /** Whether the draft of this id was cleared here: what the server still says of it is old. */
    isGone: (id: string) => gone.has(id),
    onTyped,
    subscribe,
  };
}

/** Those who hear of a draft, and how they are told. */
function bell() {
  const hearers = new Set<(name: string) => void>();
  return {
    hear(hearer: (name: string) => void) {
      hearers.add(hearer);
      return () => void hearers.delete(hearer);
    },
    ring(name: string) {
      for (const hearer of hearers) hearer(name);
    },
  };
}

const prefix = "stammgast.draft.";

/** The names of somebody's drafts on a shelf. */
export const namesOn = (shelf: Storage, me: string): string[] =>
  Object.keys(shelf).flatMap((key) => (key.startsWith(`${prefix}${me}.`) ? [key.slice(prefix.length)] : []));

function keep(shelf: Shelf, name: string, draft: Draft) {
  try {
    if (isBlank(draft) && draft.revision === 0) shelf.removeItem(prefix + name);
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
