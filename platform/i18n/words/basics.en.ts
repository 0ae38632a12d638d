export const basics = {
  cancel: "Cancel",
  add: "Add",
  done: "Done",
  undo: "Undo",
  tryAgain: "Try again",
  inPassing: "In passing",
  you: "You",
  loading: "Loading",
  control: "Ctrl",
  skip: "Skip to content",
  dismiss: "Dismiss",
} as const;
