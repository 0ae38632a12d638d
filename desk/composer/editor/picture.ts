import { mergeAttributes, Node } from "@tiptap/core";
import { fileUrl } from "../../api/conversations.ts";

/** How a picture's file is spoken of in the words that are sent. */
const source = /^cid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** What a picture shows while its file is on its way up, by its `key`. */
export const previews = new Map<string, string>();

/** A picture in the line: an uploaded file, or one on its way up (`file` is null then, `key` says which). */
export const Picture = Node.create({
  name: "picture",
  group: "inline",
  inline: true,
  draggable: true,

  addAttributes() {
    return {
      file: { default: null, rendered: false },
      key: { default: null, rendered: false },
      alt: { default: "" },
      width: { default: null },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'img[src^="cid:"]',
        getAttrs: (img) => {
          const file = source.exec(img.getAttribute("src") ?? "")?.[1];
          return file ? { file } : false;
        },
      },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    return ["img", mergeAttributes({ src: `cid:${node.attrs["file"]}` }, HTMLAttributes)];
  },

  addNodeView() {
    return ({ node }) => {
      const img = document.createElement("img");
      const { file, key, alt, width } = node.attrs as { file: string | null; key: string; alt: string; width: number };
      img.src = file ? fileUrl(file) : (previews.get(key) ?? "");
      img.alt = alt;
      img.title = alt;
      if (width) img.width = width;
      if (!file) img.dataset["uploading"] = "true";
      return { dom: img };
    };
  },
});
