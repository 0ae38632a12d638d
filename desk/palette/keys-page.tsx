import "./keys.css";
import { Sentence, useWords } from "../../platform/i18n/react.tsx";
import { Kbd } from "../../platform/ui/kbd.tsx";
import { sendAndCloseKeys, sendKeys } from "../composer/send-keys.ts";
import { keyedTools, toolKeys } from "../composer/tool-keys.ts";
import { acts, lineOf, places, written } from "../frame/act-table.ts";
import { Page } from "../frame/page.tsx";
import { paletteKey } from "./opening.ts";

/** Every key there is, by where it works. */
export function KeysPage() {
  const { t } = useWords();
  return (
    <Page title={t("acts.title")}>
      <p className="keys-about">
        <Sentence of="acts.about" with={{ palette: <Kbd keys={paletteKey} /> }} />
      </p>
      <div className="keys">
        {places.map((place) => (
          <Keys
            key={place}
            name={t(`acts.places.${place}`)}
            lines={[
              ...(place === "everywhere" ? [{ keys: paletteKey, name: t("acts.palette") }] : []),
              ...acts.flatMap((act) => {
                const { key, place: where } = lineOf(act);
                return key && where === place ? [{ keys: written(key), name: t(`acts.${act}`) }] : [];
              }),
            ]}
          />
        ))}
        <Keys
          name={t("acts.places.writing")}
          lines={[
            { keys: sendKeys, name: t("acts.send") },
            { keys: sendAndCloseKeys, name: t("acts.sendAndClose") },
            { keys: "Esc", name: t("acts.stop") },
            ...keyedTools.map((tool) => ({ keys: toolKeys[tool], name: t(`composer.tools.${tool}`) })),
          ]}
        />
      </div>
    </Page>
  );
}

function Keys({ name, lines }: { name: string; lines: { keys: string; name: string }[] }) {
  return (
    <section>
      <h2>{name}</h2>
      <dl>
        {lines.map((line) => (
          <div key={line.keys}>
            <dt>
              <Kbd keys={line.keys} />
            </dt>
            <dd>{line.name}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
