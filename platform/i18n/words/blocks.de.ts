import type { Same } from "../dictionary.ts";
import type { blocks as source } from "./blocks.en.ts";

export const blocks: Same<typeof source> = {
  about: "Was sie schicken, geht ohne ein Wort an sie in den Spam. Dort bleibt es erhalten.",
  add: "Absender blockieren",
  addAbout: "Was von dort kommt, geht von jetzt an in den Spam.",
  whom: "Wen?",
  whomHelp: "Eine Adresse wie lotterie@gewinn.example oder eine ganze Domain wie gewinn.example.",
  block: "Blockieren",
  blocked: "{value} ist blockiert.",
  find: "Blockierten Absender finden",
  findHint: "Adresse oder Domain",
  none: "Niemand ist blockiert.",
  noneText: "Blockiere einen Absender hier oder aus einem Gespräch heraus unter „Mehr tun“.",
  notFound: "Kein blockierter Absender enthält „{q}“.",
  notFoundText: "Vielleicht ein anderer Teil der Adresse oder der Domain?",
  more: "Mehr zeigen",
  everybodyAt: "Alle bei {value}",
  by: "blockiert von {name} am {since}",
  since: "blockiert am {since}",
  unblock: "Freigeben",
  unblockOne: "{value} freigeben",
  unblocked: "{value} kann euch wieder schreiben.",
  fromHere: "Absender blockieren…",
  dialog: "Wen blockieren?",
  dialogAbout: "Was sie von jetzt an schicken, geht ohne ein Wort an sie in den Spam. Dieses Gespräch auch.",
  isBlocked: "{value} ist blockiert: Auch neue Mail von dort kommt hierher.",
};
