import type { SpamVerdict } from "../../../conversations/particulars/contract.ts";
import { type Field, fieldValue } from "./mime/header.ts";

/** What a filter writes when it takes a mail for spam, by the header it writes that into. */
type Filter = { readonly by: string; readonly header: string; readonly spam: RegExp; readonly score?: RegExp };

const FILTERS: readonly Filter[] = [
  {
    by: "SpamAssassin",
    header: "x-spam-status",
    spam: /^\s*yes\b/i,
    score: /\b(?:score|hits)=(-?\d{1,4}(?:\.\d{1,3})?)/i,
  },
  { by: "SpamAssassin", header: "x-spam-flag", spam: /^\s*yes\b/i },
  { by: "rspamd", header: "x-spamd-result", spam: /^[^:]{0,40}:\s*true\b/i, score: /\[(-?\d{1,4}(?:\.\d{1,3})?)\s*\// },
  { by: "rspamd", header: "x-rspamd-action", spam: /^\s*(?:add header|rewrite subject|reject|quarantine)\b/i },
  { by: "rspamd", header: "x-spam", spam: /^\s*(?:yes|true|spam)\b/i },
  { by: "Exchange", header: "x-ms-exchange-organization-scl", spam: /^\s*[5-9]\b/, score: /^\s*(-?\d{1,2})/ },
  {
    by: "Microsoft 365",
    header: "x-forefront-antispam-report",
    spam: /\bSFV:SPM\b|\bSCL:[5-9]\b/,
    score: /\bSCL:(-?\d{1,2})/,
  },
  { by: "Barracuda", header: "x-barracuda-spam-status", spam: /^\s*yes\b/i, score: /SCORE=(-?\d{1,4}(?:\.\d{1,3})?)/i },
  {
    by: "Proofpoint",
    header: "x-proofpoint-spam-details",
    spam: /\brule=(?!\w*not)[\w-]*spam\b/i,
    score: /\bscore=(\d{1,3})/i,
  },
  { by: "Bogofilter", header: "x-bogosity", spam: /^\s*(?:spam|yes)\b/i, score: /spamicity=(\d(?:\.\d{1,9})?)/i },
  { by: "DSPAM", header: "x-dspam-result", spam: /^\s*(?:spam|blocklisted)\b/i },
  { by: "CRM114", header: "x-crm114-status", spam: /^\s*spam\b/i },
  { by: "Kaspersky", header: "x-kse-antispam-status", spam: /\bKAS_STATUS_SPAM\b/i },
  { by: "SpamExperts", header: "x-spamexperts-class", spam: /^\s*spam\b/i },
  { by: "GMX", header: "x-ui-filterresults", spam: /^\s*junk\b/i },
  { by: "OVH", header: "x-vr-status", spam: /^\s*spam\b/i },
];

/**
 * What the filter in front of us took this mail for, or null when none called it spam. Only a header that speaks against its
 * own mail is believed, and the topmost one of its name, which was written last; one that speaks for it counts for nothing,
 * so that nobody gains by forging it.
 */
export function spamVerdict(fields: readonly Field[]): SpamVerdict | null {
  for (const { by, header, spam, score } of FILTERS) {
    const value = fieldValue(fields, header).slice(0, 2_000);
    if (value === "" || !spam.test(value)) continue;
    const number = score?.exec(value)?.[1];
    return { by, score: number === undefined ? null : Number(number) };
  }
  return null;
}
