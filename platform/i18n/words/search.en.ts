export const search = {
  titled: "Search: {q}",
  label: "Find people and messages",
  hint: "A name, an address, some words",
  clear: "Clear the field",
  empty: "Whom or what are you looking for?",
  emptyText:
    "A few letters of a name or an address are enough. In messages all words must occur; “quotes” keep words together, a minus leaves a word out.",
  loading: "Searching",
  failed: "The search did not work.",
  nothing: "Nothing found for “{q}”.",
  nothingText: "Try fewer words or only the beginning of one, with a star: brok*",
  people: "People",
  messages: "Messages",
  found: "{people} people, {messages} messages",
  by: "{name}:",
  more: "Show more",
} as const;
