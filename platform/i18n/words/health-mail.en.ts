/** What the health page and the doctor say of mail on its way in and out. */
export const healthOfMail = {
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
    nowhere: "test mode (MAIL_OUT=nowhere): no mail leaves this house.",
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
  outgoing: {
    takes: "{names}: takes our mail",
    slow: "{name} asks us to slow down, since {sinceAt}; {count} waiting for it. It said: {detail}",
    refuses:
      "{name} refuses us, since {sinceAt}; {count} waiting for it. Test it in the settings under Sending. It said: {detail}",
    away: "{name} cannot be reached, since {sinceAt}; {count} waiting for it. We try again. ({detail})",
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
  mailbox: {
    dns: "{name}: Nobody knows a server of that name. Correct the name.",
    forbidden:
      "{name}: This address is not one we connect to. Name the mail server itself; in your own network only if MAIL_PRIVATE_HOSTS allows it.",
    plain:
      "{name}: Outside your own network no password is sent unencrypted. Choose TLS (port 993) or STARTTLS (port 143).",
    refused:
      "{name}: The server does not accept the connection. Check name and port, and whether it runs. (It said: {detail})",
    timeout:
      "{name}: The server does not answer in time. Check the port, and whether a firewall lets us through. (It said: {detail})",
    tls: "{name}: The server and we do not agree on encryption. Port 993 wants TLS, port 143 STARTTLS. (It said: {detail})",
    certificate:
      "{name}: The server’s certificate is not valid for this name, or nobody we trust has signed it. Use the name in the certificate; one of your own is trusted by NODE_EXTRA_CA_CERTS. (It said: {detail})",
    "no-tls": "{name}: The server offers no encryption on this port. Choose TLS and port 993. (It said: {detail})",
    "not-imap": "{name}: What answers there does not speak IMAP. Check the port. (It said: {detail})",
    password:
      "{name}: The server refuses user or password. Correct them; often the user is the whole mail address. Some providers want a password made for programs. (It said: {detail})",
    "app-password":
      "{name}: The provider wants a password made for programs (app password), not the usual one. Make one in your account there and enter it here. (It said: {detail})",
    consent:
      "{name}: Somebody has to sign in at the provider and let us into the mailbox. Press “Sign in”. (It said: {detail})",
    client: "{name}: The provider does not know our program. Check client ID and secret. (It said: {detail})",
    "imap-off":
      "{name}: IMAP is turned off for this mailbox. Turn it on in the mailbox’s settings at your provider. (It said: {detail})",
    key: "{name}: The password was sealed with another key, perhaps before a restore. Enter it again.",
    busy: "{name}: The server has too much to do or too many connections. We ask again, more rarely. (It said: {detail})",
    folder:
      "{name}: A folder cannot be opened. Was it renamed or removed there? Choose the folders anew. (It said: {detail})",
    move: "{name}: Mails are fetched, but cannot be marked or moved there. Check the folder, and what this user may do. (It said: {detail})",
    "said-no": "{name}: The server refuses a command. We try again; what it said tells why. (It said: {detail})",
    closed: "{name}: The connection was lost. We try again. (It said: {detail})",
    ours: "{name}: Our own database could not store what came. Nothing is lost; it is fetched again. See Health. (It said: {detail})",
    other: "{name}: Something unexpected. We try again; the log knows more. (It said: {detail})",
    paused: "{name} is paused; what comes meanwhile is fetched afterwards.",
    nobody: "{name}: nobody fetches. Start Stammgast (or its worker).",
    "under-way": "{name}: {count} mails still to fetch",
    fetched: "{name}, last looked {lastAt}",
    left: {
      one: "{name}: {count} mail could not be fetched. It is larger than MAIL_MAX_BYTES, or the server does not give it; it stays there and we try again.",
      other:
        "{name}: {count} mails could not be fetched. They are larger than MAIL_MAX_BYTES, or the server does not give them; they stay there and we try again.",
    },
    healed: {
      one: "{name}: the daily comparison found {count} mail missing and fetched it.",
      other: "{name}: the daily comparison found {count} mails missing and fetched them.",
    },
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
} as const;
