export const health = {
  intro:
    "How this Stammgast is, and what to do. “stammgast doctor” says the same on the command line, /metrics to machines.",
  overall: {
    good: "All is well.",
    look: "It works; some things are worth a look.",
    act: "Something has to be done now.",
  },
  verdicts: { good: "good", look: "look at it", act: "act now" },
  asked: "As of {at}; asked again every 15 seconds.",
  about: {
    settings: "Settings",
    data: "Data",
    disk: "Disk",
    postgres: "PostgreSQL",
    extensions: "Extensions",
    durability: "Durability",
    checksums: "Checksums",
    tables: "Tables",
    restore: "Restore",
    backup: "Backup",
    desk: "Desk",
    smtpIn: "SMTP in",
    lmtpIn: "LMTP in",
    smtpOut: "SMTP out",
    addresses: "Our addresses",
    mailIn: "Mail in",
    lastIn: "Last mail in",
    quarantine: "Quarantine",
    doors: "Doors for mail",
    mailOut: "Mail out",
    retrying: "Delayed",
    lastOut: "Last mail out",
    failed: "Not sent",
    twice: "Maybe twice",
    jobs: "Jobs",
    jobsGivenUp: "Jobs given up",
    memory: "Memory",
    program: "Stammgast",
  },
  said: {
    settings: { fine: "can all be read", wrong: "{words}" },
    data: {
      none: "{dir} holds no database yet; “stammgast start” makes one.",
      foreign: "{dir} belongs to user {owner}, and {user} may not write there. Run as that user.",
      there: "{dir}",
    },
    disk: {
      full: "{freeBytes} free: mail is turned away soon. Free some space now.",
      tight: "{freeBytes} free. Free some space before it fills up.",
      free: "{freeBytes} free",
    },
    postgres: {
      old: "{version} is too old. Use {oldest} or newer.",
      there: "{version}, {sizeBytes}",
      away: "{words}",
    },
    extensions: { missing: "{names} cannot be had. Install postgresql-contrib on that server." },
    durability: { off: "fsync is off: a power cut loses acknowledged mail. Turn it on." },
    checksums: { off: "are off: damage by the disk stays unseen. pg_checksums --enable turns them on." },
    tables: {
      newer: "are newer than this Stammgast ({names}). Install the newer version.",
      older: "{names} will be applied at the next start. Make a backup before.",
      current: "up to date",
    },
    restore: { half: "a restore begun on {begun} is not done. Run “stammgast restore FILE” again." },
    backup: {
      never: "none was ever made. “stammgast backup FILE” makes one while everything runs.",
      made: "{madeAt}, {rows} rows, {sizeBytes}",
      stale: "{madeAt}, {rows} rows, {sizeBytes}. Make one more often; cron can.",
      useless: "{madeAt}: too old to help. Make one now with “stammgast backup FILE”, and every night by cron.",
    },
    desk: {
      answers: "answers on port {port}",
      taken: "port {port} is taken by another program. Stop that one, or choose another PORT.",
      nobody: "nothing listens on port {port}: Stammgast does not run. “stammgast start” starts it.",
      forbidden: "port {port} may not be used by this user. Choose one above 1023.",
      foreign: "{host} is no address of this machine. Correct HOST.",
      other: "port {port} cannot be listened on ({code}).",
    },
    smtpIn: {
      off: "off",
      listens: "listens on port {port}",
      taken: "port {port} is taken by another program. Stop that one, or choose another SMTP_PORT.",
      nobody: "nothing listens on port {port}: Stammgast does not run. “stammgast start” starts it.",
      forbidden: "port {port} may not be used by this user. Choose one above 1023.",
      foreign: "{host} is no address of this machine. Correct MAIL_HOST.",
      other: "port {port} cannot be listened on ({code}).",
    },
    lmtpIn: {
      off: "off",
      listens: "listens on port {port}",
      taken: "port {port} is taken by another program. Stop that one, or choose another LMTP_PORT.",
      nobody: "nothing listens on port {port}: Stammgast does not run. “stammgast start” starts it.",
      forbidden: "port {port} may not be used by this user. Choose one above 1023.",
      foreign: "{host} is no address of this machine. Correct MAIL_HOST.",
      other: "port {port} cannot be listened on ({code}).",
    },
    smtpOut: {
      unset: "SMTP_URL is not set: answers wait and do not leave.",
      answers: "{server} answers",
      auth: "{server} refuses the user or password in SMTP_URL. Correct them. It said: {detail}",
      dns: "{server} is not known to the name server. Correct the name in SMTP_URL. ({detail})",
      tls: "{server} and we do not agree on encryption. Port 465 wants smtps://, port 587 smtp://. ({detail})",
      timeout:
        "{server} does not answer in time. Check the port in SMTP_URL, and that a firewall lets us through. ({detail})",
      closed: "{server} does not answer. Check SMTP_URL, and that the server runs. ({detail})",
      sender: "{server} does not let us send. It said: {detail}",
      recipient: "{server} does not let us send. It said: {detail}",
      content: "{server} does not take our mail. It said: {detail}",
      other: "{server} does not answer as a mail server. Check SMTP_URL, and that it lets us through. ({detail})",
    },
    addresses: {
      none: "there is none yet, so no mail is taken in. Add one in the settings of the desk.",
      ours: "{names}",
    },
    mailIn: {
      read: "{count} waiting to be read",
      slow: "{count} waiting to be read, the oldest from {oldestAt}. If that number does not fall, restart Stammgast.",
      stuck:
        "{count} waiting to be read, the oldest from {oldestAt}: nobody reads. Look into the log, and restart Stammgast (or its worker).",
    },
    lastIn: {
      came: "{lastAt}",
      silent: "{lastAt}. Is mail still handed to us? Send a test from the settings of an address.",
      never:
        "none has come in yet. Let your mail server hand mail for our addresses to SMTP in; a test in the settings of an address shows whether it arrives.",
    },
    quarantine: {
      held: {
        one: "{count} mail could not be understood. Look at it in the desk; the raw mail is kept.",
        other: "{count} mails could not be understood. Look at them in the desk; the raw mail is kept.",
      },
    },
    doors: {
      open: "{places}",
      none: "none is open: no mail comes in by SMTP or LMTP. Set SMTP_PORT, or start a worker.",
      silent: "{place} was last open {lastAt} and did not say good-bye. Start that Stammgast again.",
    },
    mailOut: {
      leaving: "{count} waiting to leave",
      late: "{count} waiting to leave, the oldest from {oldestAt}: nobody sends. Look into the log, and restart Stammgast (or its worker).",
    },
    retrying: {
      again: {
        one: "{count} answer could not leave yet, first tried {oldestAt}; it is tried again. SMTP out says why, and so does its conversation.",
        other:
          "{count} answers could not leave yet, the oldest first tried {oldestAt}; they are tried again. SMTP out says why, and so do their conversations.",
      },
    },
    lastOut: { left: "{lastAt}" },
    failed: {
      kept: {
        one: "{count} answer did not get out. Its conversation shows why, and one click tries again.",
        other: "{count} answers did not get out. Their conversations show why, and one click tries again.",
      },
    },
    twice: {
      maybe: {
        one: "{count} answer may have arrived twice after a crash. It is marked in its conversation.",
        other: "{count} answers may have arrived twice after a crash. They are marked in their conversations.",
      },
    },
    jobs: {
      flow: "{waiting} waiting, {running} running, {scheduled} for later",
      stuck:
        "{waiting} waiting, the oldest from {oldestAt}, {running} running: nobody works. Look into the log, and restart Stammgast (or its worker).",
    },
    jobsGivenUp: {
      kept: {
        one: "{count} failed too often ({names}). The log says why; please report it.",
        other: "{count} failed too often ({names}). The log says why; please report it.",
      },
    },
    memory: {
      free: "{oursBytes} in this process, {freeBytes} of {totalBytes} free",
      tight:
        "{oursBytes} in this process, {freeBytes} of {totalBytes} free. Give the machine more before it gets slow.",
      full: "{oursBytes} in this process, {freeBytes} of {totalBytes} free: programs will be ended soon. Stop something, or give the machine more.",
    },
    program: { runs: "{version} on Node {node}, started {sinceAt}" },
  },
} as const;
