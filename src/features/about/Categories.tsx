import { useMemo } from "react";
import { anchorOf } from "../../figures/aboutAnchors";
import { useI18n } from "../../i18n/i18n";
import { useTexts, useTracker } from "../../state/useTracker";
import { Swatch } from "../../ui/Swatch";
import { categoryColours } from "../../ui/categoryColours";
import { Section } from "./Section";

/** Categories, components and groups as the data file has them. */
export function Categories() {
  const { t } = useI18n();
  const texts = useTexts();
  const { dataset } = useTracker();
  const colours = categoryColours(dataset.categories.map(({ id }) => id));
  return (
    <Section name="categories">
      <h3 id={anchorOf("categories", "categories")}>{t("about.categories")}</h3>
      <dl className="about-terms">
        {dataset.categories.map(({ id }) => (
          <div key={id} id={anchorOf("categories", id)}>
            <dt>
              <span className="about-mark">
                <Swatch className={colours.get(id) ?? ""} />
                {texts.category(id)}
              </span>
            </dt>
            <dd>{texts.categoryDescription(id)}</dd>
          </div>
        ))}
      </dl>
      {dataset.components && dataset.components.length > 0 && (
        <>
          <h3 id={anchorOf("categories", "components")}>{t("about.components")}</h3>
          <dl className="about-terms">
            {dataset.components.map(({ id }) => (
              <div key={id} id={anchorOf("categories", id)}>
                <dt>{texts.component(id)}</dt>
                <dd>{texts.componentDescription(id)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Groups />
    </Section>
  );
}

/** Who belongs to each group, by the file. */
function Groups() {
  const { t, formats } = useI18n();
  const { partyName } = useTexts();
  const { parties } = useTracker().dataset;
  const members = useMemo(() => {
    const known = new Map<string, string[]>();
    for (const { code, groups } of parties) for (const group of groups ?? []) known.set(group, [...(known.get(group) ?? []), code]);
    return [...known];
  }, [parties]);
  if (members.length === 0) return null;
  return (
    <>
      <h3 id={anchorOf("categories", "groups")}>{t("about.groups.title")}</h3>
      <p>{t("about.groups.lead")}</p>
      <dl className="about-terms">
        {members.map(([group, codes]) => (
          <div key={group}>
            <dt>{formats.groupName(group)}</dt>
            <dd>
              {t("about.groups.members", { count: codes.length, names: formats.list(codes.map(partyName).toSorted(formats.compare)) })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
