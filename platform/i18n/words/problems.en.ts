/** What went wrong, in words that say what to do. `reasons` are the stable keys that come with a problem over the wire. */
export const problems = {
  offline: "The server did not answer. Check your connection and try again.",
  invalid: "Something in this does not fit. Please check what you entered.",
  unauthenticated: "You are signed out. Sign in again to go on.",
  forbidden: "You may look at this, but not change it.",
  not_found: "This is no longer here.",
  conflict: "Somebody else was faster. Look again and repeat it if it still makes sense.",
  too_many: "That was too often. Wait a moment and try again.",
  unavailable: "The server is busy right now. Try again in a moment.",
  internal: "Something broke on our side.",
  reference: "Reference {reference}.",
  title: "This did not work.",
  reasons: {
    "already-left": "The message has already left.",
    "nobody-to-answer": "There is nobody to answer here.",
    "too-large": "The file is larger than 25 MB.",
  },
} as const;
