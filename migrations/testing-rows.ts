/** The same id for the same stage and thing, whenever it is asked for. */
const id = (stage: number, thing: number) =>
  `'00000000-0000-7000-8000-${String(stage * 1000 + thing).padStart(12, "0")}'::uuid`;

/**
 * SQL that writes what a small company had when the database was as migration number `stage` left it: somebody wrote, with a file
 * and „marks“ around a word, was answered, and is known. In the columns of the ground floor, which every later schema has.
 */
function aTalk(stage: number): string {
  const [shop, staff, customer, profile, talk, question, answer, raw] = [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>
    id(stage, n),
  );
  const address = `gast${stage}@post.example`;
  const mail = `convert_to('From: Gast <${address}>${"\\r\\n\\r\\n"}„Hallo“ ${stage}', 'UTF8')`;
  const at = `timestamptz '2026-0${1 + (stage % 9)}-01 10:00:00+00'`;
  return `
    insert into shops (id, name) values (${shop}, 'Ecke ${stage}');
    insert into staff (id, name, email, role) values (${staff}, 'Jule', 'jule${stage}@morgenrot.example', 'admin');
    insert into customers (id, kind, name, sort_key, search_key, shop_id, first_at, last_at)
      values (${customer}, 'person', 'Gast', 'gast', ' gast ${address}', ${shop}, ${at}, ${at});
    insert into profiles (id, customer_id, home_id, source, source_key, name, first_at, last_at)
      values (${profile}, ${customer}, ${customer}, 'mail', '${address}', 'Gast', ${at}, ${at});
    insert into identifiers (kind, value, profile_id) values ('email', '${address}', ${profile});
    insert into conversations (id, subject, stage, profile_id, messages, attachments, created_at, last_at, last_in_at, last_out_at)
      values (${talk}, 'Frage ${stage}', 2, ${profile}, 2, 1, ${at}, ${at} + interval '1 hour', ${at}, ${at} + interval '1 hour');
    insert into participants (conversation_id, address, profile_id) values (${talk}, '${address}', ${profile});
    insert into raw_messages (id, source, received_at, size, sha256, content, state, conversation_id, message_id)
      values (${raw}, 'smtp', ${at}, length(${mail}), sha256(${mail}), ${mail}, 'understood', ${talk}, ${question});
    insert into messages (conversation_id, id, kind, at, profile_id, author_name, author_address, subject, mail_id, text, attachments, raw_id, words)
      values (${talk}, ${question}, 'in', ${at}, ${profile}, 'Gast', '${address}', 'Frage ${stage}', 'frage${stage}@post.example',
        '„Hallo“ ${stage}', 1, ${raw}, searchable('Frage ${stage} Gast plan.pdf „Hallo“ ${stage}'));
    insert into files (sha256, size, content) values (sha256('plan ${stage}'), length('plan ${stage}'), 'plan ${stage}');
    insert into attachments (conversation_id, id, message_id, name, type, size, sha256)
      values (${talk}, ${id(stage, 9)}, ${question}, 'plan.pdf', 'application/pdf', length('plan ${stage}'), sha256('plan ${stage}'));
    insert into messages (conversation_id, id, kind, at, staff_id, author_name, recipients, subject, mail_id, text, words)
      values (${talk}, ${answer}, 'out', ${at} + interval '1 hour', ${staff}, 'Jule', '{"to": [{"name": "Gast", "address": "${address}"}]}',
        'Re: Frage ${stage}', 'antwort${stage}@morgenrot.example', 'Gern.', searchable('Re: Frage ${stage} Jule Gern.'));
    insert into outbox (conversation_id, message_id, state, due_at, sent_at) values (${talk}, ${answer}, 'sent', ${at}, ${at});
    insert into seen (mail_id, digest, conversation_id, message_id, ours) values
      ('frage${stage}@post.example', 'digest', ${talk}, ${question}, false), ('antwort${stage}@morgenrot.example', '', ${talk}, ${answer}, true);
    insert into touchpoints (profile_id, at, id, kind, direction, conversation_id) values
      (${profile}, ${at}, ${question}, 'message', 'in', ${talk}), (${profile}, ${at} + interval '1 hour', ${answer}, 'message', 'out', ${talk});
    insert into events (id, type, conversation_id) values (${id(stage, 10)}, 'message.received', ${talk});`;
}

type Own = (talk: {
  staff: string;
  profile: string;
  customer: string;
  conversation: string;
  message: string;
  at: string;
}) => string;

/** From that migration on, also this: rows of the tables it made, as they were then. */
const own: Record<string, Own> = {
  "0003": ({ conversation, staff, message }) =>
    `insert into drafts (conversation_id, staff_id, kind, message_id, text) values (${conversation}, ${staff}, 'reply', ${message}, 'Noch …');`,
  "0004": ({ conversation, message }) =>
    `insert into tags (id, name, key) values (${message}, 'Eilig', ${message}::text); insert into conversation_tags values (${conversation}, ${message});`,
  "0006": ({ conversation, staff }) =>
    `insert into followers (conversation_id, staff_id) values (${conversation}, ${staff});`,
  "0007": ({ profile }) => `insert into manners (profile_id, kind, value) values (${profile}, 'language', 'de');`,
  "0008": ({ message }) =>
    `insert into templates (id, name, texts, sort_key, search_key) values (${message}, 'Dank', '{"en": "Thanks"}', 'dank', ' dank');`,
  "0009": ({ customer, at }) => `insert into contacts values (${customer}, ${at}, ${at});`,
  "0012": ({ conversation, message, staff, at }) =>
    `insert into mentioned (staff_id, conversation_id, message_id, at) values (${staff}, ${conversation}, ${message}, ${at});`,
  "0013": ({ customer, staff, message, at }) =>
    `insert into looks (id, at, kind, subject_id, staff_id) values (${message}, ${at}, 'customer', ${customer}, ${staff});`,
  "0014": ({ conversation, at }) =>
    `update conversations set state = 'spam', away_at = ${at}, was = '{"state": "open"}' where id = ${conversation};`,
  "0017": ({ message }) =>
    `insert into blocks (id, kind, value) values (${message}, 'domain', ${message}::text || '.example');`,
  "0023": ({ staff, conversation, message, at }) =>
    `insert into notifications (staff_id, id, kind, conversation_id, at, listed, loud) values (${staff}, ${message}, 'assigned', ${conversation}, ${at}, true, false);`,
  "0028": ({ conversation, message, at }) =>
    `insert into returns values (${conversation}, ${message}, 'x@y.example', false, '4.2.2', 'full', ${at}, ${message});`,
  "0030": ({ message }) =>
    `insert into mail_accounts (id, name, username, host, port, security) values (${message}, 'A', ${message}::text, 'imap.example', 993, 'tls');`,
  "0036": ({ conversation, message }) =>
    `insert into outgoing_servers (id, kind, name, host, per_minute) values (${message}, 'smtp', 'A', 'smtp.example', 30);
     insert into outgoing_lanes (server_id, tries, reason, slow_since, slow_until) values (${message}, 1, 'busy', now(), now());
     insert into outgoing_starts (server_id, at, message_id) values (${message}, now(), ${message});
     update outbox set outgoing_id = ${message}, taken = '{a@post.example}' where conversation_id = ${conversation};`,
};

/** What a company wrote into a database that was as this migration left it: `0009_people.sql`. */
export function rowsOfThatTime(migration: string): string {
  const number = migration.slice(0, 4);
  const stage = Number(number);
  const talk = {
    ...{
      staff: id(stage, 2),
      customer: id(stage, 3),
      profile: id(stage, 4),
      conversation: id(stage, 5),
      message: id(stage, 6),
    },
    at: `timestamptz '2026-0${1 + (stage % 9)}-01 10:00:00+00'`,
  };
  const also = Object.keys(own).filter((from) => from <= number);
  return [aTalk(stage), ...also.map((from) => own[from]?.(talk) ?? "")].join("\n");
}
