/** What scrolls and holds nothing to press has to be reached by the keyboard itself. */
export const scrolls = { tabIndex: 0 };
