import { isLost, standing, timesLost } from "./standing.ts";

/**
 * Brings a part of the desk that is fetched only when it is wanted. Without the server it is waited for, and comes by itself
 * with it; a part that a server within reach does not have any more is an error.
 */
export const bring =
  <T>(load: () => Promise<T>) =>
  async (): Promise<T> => {
    for (;;) {
      const [missing, times] = [isLost(), timesLost()];
      try {
        return await load();
      } catch (error) {
        if (!missing && times === timesLost()) throw error;
        await standing();
      }
    }
  };
