/**
 * Hands over all statements of a transaction at once: its connection runs them one after the other, and none waits for us in
 * between. Waits for all of them, also when one fails, because what is still under way must not outlive the transaction.
 * Throws what the first that failed threw.
 */
export async function atOnce(statements: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(statements);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}
