import type { ReactNode } from "react";

/** Drawn on a 24 px grid with a 1.5 px stroke; names say what is drawn or meant. */
export const shapes = {
  archive: <path d="M4 8v12h16V8M3 4h18v4H3zM9.5 12h5" />,
  at: (
    <>
      <circle cx="12" cy="12" r="3.5" />
      <path d="M15.5 8.5v5a2.5 2.5 0 0 0 5 0V12a8.5 8.5 0 1 0-3.5 6.9" />
    </>
  ),
  back: <path d="M15 5l-7 7 7 7" />,
  bold: <path d="M7 5h5.500a3.500 3.500 0 0 1 0 7H7zM7 12h6.500a3.500 3.500 0 0 1 0 7H7z" />,
  bin: <path d="M4 6.500h16M9 6V3.500h6V6M6 6.500l1 14h10l1-14M10 10.500v6M14 10.500v6" />,
  block: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M6 6l12 12" />
    </>
  ),
  bell: <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4M12 3v2" />,
  box: <path d="M4 8l8-4 8 4v9l-8 4-8-4zM4 8l8 4 8-4M12 12v9" />,
  building: <path d="M5 21V4h9v17M14 10h5v11M3 21h18M8 8h3M8 12h3M8 16h3" />,
  bullets: <path d="M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01" />,
  calendar: <path d="M4 6h16v14H4zM4 10.500h16M8.500 3.500v4M15.500 3.500v4" />,
  check: <path d="M4 12.5l5 5L20 6.5" />,
  clip: <path d="M20 11l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.700L10 16.5a1.6 1.6 0 0 1-2.3-2.3L15 7" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  cup: <path d="M4 9h12v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zM16 10.5h1.5a2.5 2.5 0 0 1 0 5H16M8 3v2.5M12 3v2.5" />,
  dot: <circle cx="12" cy="12" r="3.500" fill="currentColor" />,
  dots: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="2.5" />,
  down: <path d="M6 9l6 6 6-6" />,
  download: <path d="M12 4v11M7 10.500l5 5 5-5M4 20h16" />,
  eye: (
    <>
      <path d="M2.5 12C5 7.5 8.3 5.5 12 5.500s7 2 9.5 6.500c-2.5 4.5-5.8 6.5-9.5 6.500S5 16.5 2.5 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  file: <path d="M6 3h8l5 5v13H6zM14 3v5h5" />,
  flag: <path d="M5 21V4h13l-3 4 3 4H5" />,
  forward: <path d="M14 5l6 6-6 6M20 11h-9a7 7 0 0 0-7 7v1" />,
  gear: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.600l2.1 2.100M16.3 16.300l2.1 2.100M5.6 18.400l2.1-2.100M16.3 7.700l2.1-2.1" />
    </>
  ),
  inbox: <path d="M3 13l3-9h12l3 9v6H3zM3 13h5l1.5 3h5L16 13h5" />,
  italic: <path d="M10 5h7M7 19h7M14 5l-4 14" />,
  key: (
    <>
      <circle cx="8" cy="15" r="4" />
      <path d="M11 12l8-8M16 7l3 3" />
    </>
  ),
  letters: <path d="M3 18l4.500-12L12 18M4.500 14h6M20 11v7M20 14.500a3 3 0 1 1-6 0 3 3 0 0 1 6 0z" />,
  link: (
    <path d="M10 14a4 4 0 0 0 6 .400l3-3a4.100 4.100 0 0 0-5.800-5.800l-1.200 1.200M14 10a4 4 0 0 0-6-.400l-3 3a4.100 4.100 0 0 0 5.800 5.800l1.200-1.200" />
  ),
  lock: <path d="M5 11h14v9H5zM8 11V7.5a4 4 0 0 1 8 0V11" />,
  mail: <path d="M3 6h18v12H3zM3 7l9 6 9-6" />,
  merge: <path d="M6 3v3.500L12 13v8M18 3v3.500L12 13M8.500 17.500L12 21l3.500-3.500" />,
  tag: <path d="M4 4h8l8.500 8.500-8 8L4 12zM8 8h.01" />,
  moon: <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z" />,
  nobody: (
    <>
      <circle cx="12" cy="8" r="3.5" strokeDasharray="2.4 2.4" />
      <path d="M5 20c.5-4 3-6 7-6s6.5 2 7 6" strokeDasharray="2.4 2.4" />
    </>
  ),
  numbers: (
    <path d="M10 6h10M10 12h10M10 18h10M4 4.500l1.500-.500v5M3.800 14.800c1.500-2 3.400-.600 2.200.700L3.800 18.500h2.800" />
  ),
  open: <path d="M13 4h7v7M20 4l-9 9M18 14v6H4V6h6" />,
  out: <path d="M10 4H5v16h5M15 8l4 4-4 4M19 12H9" />,
  pair: (
    <>
      <circle cx="9" cy="12" r="5.5" />
      <circle cx="15" cy="12" r="5.5" />
    </>
  ),
  pen: <path d="M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4" />,
  people: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.8a3.5 3.5 0 0 1 0 6.4M18.5 14.5c1.8.9 2.8 2.8 3 5.5" />
    </>
  ),
  picture: (
    <>
      <path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4" />
      <circle cx="15.5" cy="9" r="1.2" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  quote: <path d="M5 5v14M10 8h10M10 12h10M10 16h6" />,
  reply: <path d="M10 5L4 11l6 6M4 11h9a7 7 0 0 1 7 7v1" />,
  right: <path d="M9 5l7 7-7 7" />,
  robot: (
    <>
      <path d="M5 9h14v10H5zM12 9V5M9.5 13.500v.1M14.5 13.500v.1M2.5 13v3M21.5 13v3" />
      <circle cx="12" cy="4" r="1" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l5 5" />
    </>
  ),
  select: <path d="M4 4h16v16H4zM8 12l3 3 5-6" />,
  spam: <path d="M8.500 3.500h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16v.1" />,
  split: <path d="M12 20v-7L5 6M12 13l7-7M5 11V6h5M14 6h5v5" />,
  store: <path d="M4 10v10h16V10M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM10 20v-5h4v5" />,
  text: <path d="M4 6h16M4 11h16M4 16h9" />,
  warn: <path d="M12 4l9 16H3zM12 10v4M12 17v.1" />,
  words: <path d="M4 5h16v11H9.5L4 20zM8 9h8M8 12.500h5" />,
  x: <path d="M6 6l12 12M18 6 6 18" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;
