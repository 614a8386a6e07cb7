import type { Party } from "../../model/schema";
import { useI18n } from "../../i18n/i18n";
import { useHref, useTexts, useTracker } from "../../state/useTracker";
import "./country.css";

/** Of one party: its name over all that is said of it, what it belongs to, and how large it is. */
export function CountryHead({ code }: { readonly code: string }) {
  const { t } = useI18n();
  const { partyName } = useTexts();
  const { dataset } = useTracker();
  const party = dataset.parties.find((one) => one.code === code);
  const all = useHref((view) => ({ ...view, filters: { ...view.filters, country: [] } }));
  return (
    <div className="country-head">
      <h2>
        <bdi>{partyName(code)}</bdi>
      </h2>
      <p className="note">
        {party && <Size party={party} />} <a href={all}>{t("country.all")}</a>
      </p>
    </div>
  );
}

/** "Coalition of the Willing, EU, NATO and G7. 68,720,337 people (2025). GDP $3.4 tn (2025)." */
function Size({ party }: { readonly party: Party }) {
  const { t, formats } = useI18n();
  const { groups = [], population, gdp } = party;
  const said = [
    groups.length > 0 ? t("country.groups", { groups: formats.list(groups.map(formats.groupName)) }) : "",
    population ? t("country.population", { count: population.value, year: String(population.year) }) : "",
    gdp ? t("country.gdp", { amount: formats.currency(gdp.value, gdp.currency), year: String(gdp.year) }) : "",
  ];
  return <>{said.filter((sentence) => sentence !== "").join(" ")}</>;
}
