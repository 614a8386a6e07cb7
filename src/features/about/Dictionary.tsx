import { Suspense, useState } from "react";
import { useI18n } from "../../i18n/i18n";
import { lazyPart } from "../../ui/lazyPart";
import { Section } from "./Section";

const DictionaryTables = lazyPart(
  () => import("./DictionaryTables"),
  (module) => module.DictionaryTables,
);

/** What each key of the data file means; fetched and drawn only once opened. */
export function Dictionary() {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <Section name="dictionary">
      <p>{t("about.dictionary.lead")}</p>
      <details className="about-sources" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("about.dictionary.open")}</summary>
        {open && (
          <Suspense fallback={null}>
            <DictionaryTables />
          </Suspense>
        )}
      </details>
    </Section>
  );
}
