import { expect, it } from "vitest";
import { bigOnes } from "./big-ones.ts";

const mb = 1024 * 1024;
const file = (id: string, megabytes: number, inWords = false) => ({ id, size: megabytes * mb, inWords });

it.each<[string, ReturnType<typeof file>[], string[]]>([
  ["none while they fit together", [file("a", 4), file("b", 6)], []],
  ["the one that is too big", [file("a", 11), file("b", 6)], ["a"]],
  ["the biggest of several that are too big together", [file("a", 4), file("b", 5), file("c", 2)], ["b"]],
  ["as many as it takes", [file("a", 9), file("b", 9), file("c", 9)], ["a", "b"]],
  ["no picture that stands in the words", [file("a", 8, true), file("b", 3)], ["b"]],
  ["nothing of nothing", [], []],
])("of files over 10 MB, %s", (_what, files, linked) => expect([...bigOnes(files, 10)]).toEqual(linked));
