import { expect, it } from "vitest";
import { formalityOf, languageOf } from "./read-manner.ts";

it.each([
  ["Guten Tag, meine Bestellung ist leider nicht angekommen.", "de"],
  ["Hello, where is my order? Thanks", "en"],
  ["Hi Jule, danke dir!", "de"],
  ["Is the Sidamo back?", "en"],
  ["Bonjour tout le monde", null],
  ["4711", null],
  ["", null],
])("hears the language of “%s”", (text, language) => expect(languageOf(text)).toBe(language));

it.each([
  ["Können Sie mir sagen, wann das Paket kommt?", "formal"],
  ["Sehr geehrte Damen und Herren, das Paket fehlt.", "formal"],
  ["Kannst du mir sagen, wann dein Paket kommt?", "informal"],
  ["Habt ihr noch Sidamo? Liebe Grüße", "informal"],
  ["Ist euer Laden am Montag offen?", "informal"],
  ["Die Bohnen sind da. Sie schmecken wunderbar.", null],
  ["Sie schmecken wunderbar.", null],
  ["Die Mühle ist von meiner Mutter, ihr gefällt sie.", null],
  ["Das Duell war teuer.", null],
])("hears Sie or du in “%s”", (text, formality) => expect(formalityOf(text)).toBe(formality));
