import "./rich-text.css";
import { Children, createElement, type ReactNode, useMemo } from "react";
import { partsOf } from "./links-in-text.ts";

type Props = {
  html: string;
  className: string;
  /** Where the picture of this id is to be had; null when it is not. */
  picture: (id: string) => string | null;
  /** Shows one of its pictures large. */
  onPicture?: (id: string) => void;
};

/** Words written here, with their formatting. Only what is listed below is ever made into elements, whatever the server says. */
export function RichText({ html, className, picture, onPicture }: Props) {
  const shown = useMemo(() => {
    const page = new DOMParser().parseFromString(html, "text/html");
    return childrenOf(page.body, { picture, onPicture }, 0);
  }, [html, picture, onPicture]);
  return <div className={`rich ${className}`}>{shown}</div>;
}

const plainTags = new Set(["p", "br", "strong", "em", "ul", "ol", "li", "blockquote"]);
/** The server lets through less. */
const deepest = 40;

type Pictures = Pick<Props, "picture" | "onPicture">;

const childrenOf = (node: Node, pictures: Pictures, depth: number): ReactNode[] =>
  Children.toArray([...node.childNodes].map((child) => shownAs(child, pictures, depth + 1)));

function shownAs(node: Node, pictures: Pictures, depth: number): ReactNode {
  if (node instanceof Text) return linked(node.data);
  if (!(node instanceof HTMLElement) || depth > deepest) return null;
  const tag = node.tagName.toLowerCase();
  if (tag === "br") return <br />;
  if (tag === "img") return <Picture img={node} {...pictures} />;
  const inside = childrenOf(node, pictures, depth);
  if (tag === "a") return <Followed href={node.getAttribute("href") ?? ""}>{node.textContent}</Followed>;
  if (tag === "ol") return <ol start={Number(node.getAttribute("start") ?? 1) || 1}>{inside}</ol>;
  return plainTags.has(tag) ? createElement(tag, null, ...inside) : inside;
}

const linked = (text: string) =>
  partsOf(text).map((part) =>
    part.href ? (
      <Followed key={part.at} href={part.href}>
        {part.text}
      </Followed>
    ) : (
      part.text
    ),
  );

function Followed({ href, children }: { href: string; children: ReactNode }) {
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(href)) return children;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" title={href}>
      {children}
    </a>
  );
}

function Picture({ img, picture, onPicture }: Pictures & { img: HTMLElement }) {
  const alt = img.getAttribute("alt") ?? "";
  const id = /^cid:([\da-f-]{36})$/i.exec(img.getAttribute("src") ?? "")?.[1];
  const src = id ? picture(id) : null;
  if (!id || !src) return <span className="quiet">[{alt || "•"}]</span>;
  const shown = <img src={src} alt={alt} width={Number(img.getAttribute("width")) || undefined} loading="lazy" />;
  if (!onPicture) return shown;
  return (
    <button type="button" className="zoom" aria-haspopup="dialog" onClick={() => onPicture(id)}>
      {shown}
    </button>
  );
}
