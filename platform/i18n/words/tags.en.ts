export const tags = {
  title: "Tags",
  new: "New tag",
  remove: "Take {tag} away",
  removed: "{tag} is taken away.",
} as const;
