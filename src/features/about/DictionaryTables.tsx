import { useMemo } from "react";
import { useI18n } from "../../i18n/i18n";
import { dataDictionary } from "../../model/dataDictionary";
import { anchorOf } from "../../figures/aboutAnchors";

const anchor = (name: string | null) => anchorOf("dictionary", name ?? "file");

/** A table for the file and one for each kind of object in it. What they say is the schema's own, in English. */
export function DictionaryTables() {
  const { t, lang } = useI18n();
  const entries = useMemo(() => dataDictionary(), []);
  return (
    <>
      {lang !== "en" && <p className="note">{t("about.dictionary.inEnglish")}</p>}
      {entries.map(({ name, meaning, keys }) => (
        <section key={name} aria-labelledby={anchor(name)}>
          <h3 id={anchor(name)} lang={name === null ? undefined : "en"}>
            {name ?? t("about.dictionary.file")}
          </h3>
          <p lang="en">{meaning}</p>
          <div className="about-scroll">
            <table className="about-table about-keys is-wordy" aria-labelledby={anchor(name)}>
              <thead className="sr-narrow">
                <tr>
                  <th scope="col">{t("about.dictionary.key")}</th>
                  <th scope="col">{t("about.dictionary.type")}</th>
                  <th scope="col">{t("about.dictionary.meaning")}</th>
                </tr>
              </thead>
              <tbody lang="en">
                {keys.map(({ key, type, optional, meaning: says }) => (
                  <tr key={key}>
                    <th scope="row">
                      <code>{key}</code>
                    </th>
                    <td>
                      {type}
                      {optional && <span className="muted" lang={lang}>{` (${t("about.dictionary.optional")})`}</span>}
                    </td>
                    <td>{says}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}
