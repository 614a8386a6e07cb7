import type { ReactNode } from "react";
import { Fragment } from "react";
import type { Dataset, Source } from "../../model/schema";
import { useI18n } from "../../i18n/i18n";
import { useTexts, useTracker } from "../../state/useTracker";
import { Section } from "./Section";
import { SourceLink } from "./SourceLink";

type Sources = ReadonlyMap<string, Source>;

/** Titles of the sources as links, in a sentence. */
function From({ ids, sources }: { ids: Iterable<string>; sources: Sources }) {
  const { t, rich } = useI18n();
  const cited = [...new Set(ids)].flatMap((id) => sources.get(id) ?? []);
  if (cited.length === 0) return null;
  const links = cited.map((source, at) => (
    <Fragment key={source.id}>
      {at > 0 && t("common.joined", { first: "", second: "" })}
      <SourceLink source={source} />
    </Fragment>
  ));
  return <p className="note">{rich("about.from", { list: () => links })}</p>;
}

/** A wide table that scrolls by itself, so that the page does not. */
function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A box that scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="about-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** The exchange rates of the data file: a row for each currency, a column for each year. */
export function Rates({ sources }: { sources: Sources }) {
  const { t, formats } = useI18n();
  const { rates, baseCurrency } = useTracker().dataset;
  if (rates.length === 0) return null;
  const years = [...new Set(rates.map(({ year }) => year))].toSorted((a, b) => a - b);
  const currencies = [...new Set(rates.map(({ currency }) => currency))].toSorted();
  const known = new Map(rates.map(({ currency, year, toBase }) => [`${currency} ${year}`, toBase]));
  return (
    <Section name="rates">
      <p>{t("about.ratesLead", { base: baseCurrency })}</p>
      <Scrolling label={t("about.ratesTable")}>
        <table className="about-table figures" aria-label={t("about.ratesTable")}>
          <thead>
            <tr>
              <th scope="col">{t("about.currency")}</th>
              {years.map((year) => (
                <th scope="col" className="num" key={year}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {currencies.map((currency) => (
              <tr key={currency}>
                <th scope="row">{currency}</th>
                {years.map((year) => {
                  const rate = known.get(`${currency} ${year}`);
                  return (
                    <td className="num" key={year}>
                      {rate === undefined ? <span className="muted">–</span> : formats.rate(rate)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <From ids={rates.map(({ source }) => source)} sources={sources} />
    </Section>
  );
}

/** Whether the file has a population or GDP to show. */
export function hasReference({ parties }: Dataset): boolean {
  return parties.some(({ population, gdp }) => population ?? gdp);
}

/** Population and GDP by party, with their years, and which parties have none. */
export function Reference({ sources, own }: { sources: Sources; own: boolean }) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const { parties } = useTracker().dataset;
  const having = parties.filter(({ population, gdp }) => population ?? gdp);
  const without = parties.filter((party) => party.kind === "country" && !having.includes(party));
  if (having.length === 0) return null;
  const name = ({ code }: { code: string }) => texts.partyName(code);
  return (
    <Section name="reference">
      <p>{t("about.referenceLead")}</p>
      <Scrolling label={t("about.referenceTable")}>
        <table className="about-table figures" aria-label={t("about.referenceTable")}>
          <thead>
            <tr>
              <th scope="col">{t("about.party")}</th>
              <th scope="col" className="num">
                {t("about.population")}
              </th>
              <th scope="col" className="num">
                {t("about.gdp")}
              </th>
            </tr>
          </thead>
          <tbody>
            {having
              .toSorted((a, b) => formats.compare(name(a), name(b)))
              .map((party) => (
                <tr key={party.code}>
                  <th scope="row">
                    <bdi>{name(party)}</bdi>
                  </th>
                  <td className="num">
                    {party.population
                      ? t("about.inYear", { value: formats.count(party.population.value), year: String(party.population.year) })
                      : "–"}
                  </td>
                  <td className="num">
                    {party.gdp
                      ? t("about.inYear", { value: formats.currency(party.gdp.value, party.gdp.currency), year: String(party.gdp.year) })
                      : "–"}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </Scrolling>
      {without.length > 0 && <p className="note">{t("about.noReference", { parties: formats.list(without.map(name)) })}</p>}
      {own && <p>{t("about.caveats")}</p>}
      <From ids={having.flatMap(({ population, gdp }) => [population?.source ?? "", gdp?.source ?? ""])} sources={sources} />
    </Section>
  );
}
