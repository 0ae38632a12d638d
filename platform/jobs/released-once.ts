import type pg from "pg";

type Done = (error?: Error | boolean) => void;
type Callback = (error: Error | undefined, client: pg.PoolClient | undefined, done: Done) => void;

/**
 * The same pool for the job queue, which gives the connection it listens on back twice when the database goes away in the very
 * moment it is stopped. Once counts; the pool would throw, where nobody can catch it.
 */
export function releasedOnce(pool: pg.Pool): pg.Pool {
  const connect = (callback?: Callback) =>
    callback ? pool.connect((error, client, done) => callback(error, client, once(done))) : pool.connect();
  return new Proxy(pool, {
    get(target, name) {
      if (name === "connect") return connect;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function once(done: Done): Done {
  let isDone = false;
  return (error) => {
    if (isDone) return;
    isDone = true;
    done(error);
  };
}
