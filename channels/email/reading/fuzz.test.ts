import { expect, test } from "vitest";
import { aMail } from "./testing/a-mail.ts";
import { mutated, randomFrom, soundMails } from "./testing/broken-mails.ts";
import { clientReplies } from "./testing/client-replies.ts";
import { tryReading } from "./testing/trouble.ts";

const ROUNDS = 5_000;
const SEED = 20_260_315;

/** The long form is `node bench/mail-fuzz.ts`. */
test(`${ROUNDS} broken mails (seed ${SEED}) are read or refused, none fails otherwise, none takes long, none brings NUL`, () => {
  const random = randomFrom(SEED);
  const answers = clientReplies.map(({ words, below = "", html, mail }) =>
    aMail({
      "Content-Type": `text/${html ? "html" : "plain"}; charset=utf-8`,
      body: html ?? mail ?? `${words}\n\n${below}`,
    }),
  );
  const from = [...soundMails, ...soundMails, ...soundMails, ...answers];
  let read = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const trial = tryReading(mutated(random, from));
    expect(trial.trouble, `round ${round}`).toBeNull();
    read += trial.read ? 1 : 0;
  }
  expect(read).toBeGreaterThan(ROUNDS / 2);
});
