export const presence = {
  title: "Who is here",
  here: { one: "{names} is looking at this too", other: "{names} are looking at this too" },
  since: "here since {at}",
  answering: "writing an answer",
  noting: "writing a note",
  writesAnswer: { one: "{names} is writing an answer…", other: "{names} are writing an answer…" },
  answersToo: { one: "{names} is writing an answer, too…", other: "{names} are writing an answer, too…" },
  writesNote: { one: "{names} is writing a note…", other: "{names} are writing a note…" },
  writesHere: { one: "{names} is writing here", other: "{names} are writing here" },
} as const;
