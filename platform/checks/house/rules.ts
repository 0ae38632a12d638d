import { arrows } from "./arrows.ts";
import { cycles } from "./cycles.ts";
import { swallowedErrors } from "./errors.ts";
import { silencedChecks, typeEscapes } from "./escapes.ts";
import { aliases, barrels, packages } from "./imports.ts";
import { boundedInputs } from "./inputs.ts";
import { registeredInvariants } from "./invariants.ts";
import { links } from "./links.ts";
import { machinePaths } from "./machine.ts";
import { componentNames, emptyNames, fileNames } from "./names.ts";
import { dependencyReasons, migrationNumbers, usedDependencies } from "./records.ts";
import { crowding, rooms } from "./rooms.ts";
import { fileSize, functionSize } from "./sizes.ts";
import { sqlInStores } from "./sql.ts";
import { runningTests } from "./tests.ts";
import type { Rule } from "./tree.ts";
import { vocabulary } from "./vocabulary.ts";

/** Every rule of the house. Each has a violating fixture in `house.test.ts` that it must catch. */
export const rules: readonly Rule[] = [
  arrows,
  cycles,
  sqlInStores,
  registeredInvariants,
  rooms,
  crowding,
  fileSize,
  functionSize,
  fileNames,
  emptyNames,
  componentNames,
  barrels,
  aliases,
  packages,
  typeEscapes,
  silencedChecks,
  swallowedErrors,
  runningTests,
  boundedInputs,
  vocabulary,
  machinePaths,
  links,
  dependencyReasons,
  usedDependencies,
  migrationNumbers,
];
