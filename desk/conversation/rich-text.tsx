import "./rich-text.css";
import { Children, createElement, type ReactNode, useMemo } from "react";
import { partsOf } from "./links-in-text.ts";

type Props = {
  html: string;
  className: string;
  /** Where the picture of this id is to be had; null when it is not. */
  picture: (id: string) => string | null;
};

/** Words written here, with their formatting. Only what is listed below is ever made into elements, whatever the server says. */
export function RichText({ html, className, picture }: Props) {
  const shown = useMemo(() => {
    const page = new DOMParser().parseFromString(html, "text/html");
    return childrenOf(page.body, picture, 0);
  }, [html, picture]);
  return <div className={`rich ${className}`}>{shown}</div>;
}

const plainTags = new Set(["p", "br", "strong", "em", "ul", "ol", "li", "blockquote"]);
/** The server lets through less. */
const deepest = 40;

type Picture = Props["picture"];

const childrenOf = (node: Node, picture: Picture, depth: number): ReactNode[] =>
  Children.toArray([...node.childNodes].map((child) => shownAs(child, picture, depth + 1)));

function shownAs(node: Node, picture: Picture, depth: number): ReactNode {
  if (node instanceof Text) return linked(node.data);
  if (!(node instanceof HTMLElement) || depth > deepest) return null;
  const tag = node.tagName.toLowerCase();
  if (tag === "br") return <br />;
  if (tag === "img") return <Picture img={node} picture={picture} />;
  const inside = childrenOf(node, picture, depth);
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

function Picture({ img, picture }: { img: HTMLElement; picture: Picture }) {
  const alt = img.getAttribute("alt") ?? "";
  const id = /^cid:([\da-f-]{36})$/i.exec(img.getAttribute("src") ?? "")?.[1];
  const src = id ? picture(id) : null;
  const width = Number(img.getAttribute("width")) || undefined;
  return src ? <img src={src} alt={alt} width={width} loading="lazy" /> : <span className="quiet">[{alt || "•"}]</span>;
}
