/** What the health page and the doctor say of what the DNS tells of our domains. */
export const healthOfDomains = {
  dns: { unasked: "{domain}: could not be asked ({detail})." },
  spf: {
    unasked: "{domain}: could not be asked ({detail}).",
    none: "{domain} has no record, so nobody can tell who may send in its name. Set this one as TXT; if your mail provider names an include, put that in.",
    two: "{detail} has more than one SPF record, so none counts. Make one of them.",
    syntax: "The record of {domain} cannot be read at “{detail}”. Correct it: {record}",
    lookups:
      "The record of {domain} costs more than ten questions (at “{detail}”), so receivers let none count. Take out what is not needed: {record}",
    empty:
      "The record of {domain} asks for more than two names that are not there (“{detail}”), so receivers let none count. Take them out: {record}",
    nowhere:
      "The record of {domain} leads to {detail}, which has none, so receivers let none count. Take it out: {record}",
    everybody: "The record of {domain} lets everybody send in its name. End it with ~all: {record}",
    outside:
      "Of {domain} the record does not name {server} ({addresses}). Set this one, or the include your mail provider names for mail that leaves.",
    passes: "{domain} names {server}.",
    inside:
      "{domain}: {record} stands. {server} is known in your own network only; make sure the address it sends from is named.",
    there: "{domain}: {record}",
  },
  dkim: {
    unasked: "{domain}: could not be asked ({detail}).",
    none: "Mail of {domain} is not signed by us. Make a key in the settings of the desk, “Sending domains”; if your mail server signs, you need none.",
    shut: "The key {selector} of {domain} was sealed with another SECRET_KEY, perhaps before a restore: mail leaves unsigned. Put that key back, or remove this one and make a new one.",
    waiting: "A key of {domain} waits for its record. Set it as TXT; mail is signed once it is seen.",
    "waiting-other": "A key of {domain} waits, and another record stands in its place. Set this one instead.",
    signs: "Mail of {domain} is signed with {selector}, since {sinceAt}.",
    missing:
      "Mail of {domain} is signed with {selector}, and its record is gone: receivers cannot check it. Set it again.",
    other:
      "Mail of {domain} is signed with {selector}, and its record holds another key: the signature counts as wrong. Set this one.",
  },
  dmarc: {
    unasked: "{domain}: could not be asked ({detail}).",
    none: "{domain} has no record; large providers want one. Set this one as TXT: it asks for nothing yet.",
    two: "{at} has {count} DMARC records, so none counts. Leave one.",
    syntax: "The record of {at} says no policy that receivers know. Correct it: {record}",
    alone:
      "{domain} asks receivers to be strict ({policy}), and our mail proves nothing yet: neither SPF nor DKIM fits, so it is taken for forged. Set one of them right now.",
    watches:
      "{domain} only watches (p=none). Once SPF and DKIM have been fine for some weeks, p=quarantine protects your name.",
    protects: "{domain} is protected ({policy}), and our mail fits its From.",
  },
  mx: {
    unasked: "{domain}: could not be asked ({detail}).",
    none: "{domain} names no mail server (MX), so hardly anybody can answer. Set the one that takes your mail.",
    closed: "{domain} says that it takes no mail (MX “.”), so nobody can answer. Set the server that takes your mail.",
    unknown: "{domain} names {hosts}, which has no address. Correct the name.",
    there: "Mail to {domain} goes to {hosts}.",
  },
} as const;
