import { useLayoutEffect, useMemo } from "react";
import { useI18n } from "../../i18n/i18n";
import { useAsOf, useDataSource, useSelection, useTracker } from "../../state/useTracker";
import { Borders } from "./Borders";
import { Conditions } from "./Conditions";
import { Counting } from "./Counting";
import { Categories } from "./Categories";
import { Statuses } from "./Definitions";
import { Dictionary } from "./Dictionary";
import { Licence } from "./Licence";
import { Rates, Reference, hasReference } from "./ReferenceTables";
import { ABOUT_SECTIONS, type AboutSection, anchorOf } from "../../figures/aboutAnchors";
import { Section } from "./Section";
import { SourceList } from "./SourceList";
import { Accessibility } from "./Accessibility";
import { reportAddress } from "../../ui/reportAddress";
import "./about.css";

const COVERAGE = ["scope", "signed", "wording", "conditions", "troops", "refusals", "checked"] as const;
/** What files of the reader's own may be, and what happens beyond. */
const FILE_LIMITS = ["size", "checks", "csv", "link", "private"] as const;
const LIMITS = ["texts", "members", "older", "money", "rates", "bilateral", "disputed"] as const;
const TRANSLATIONS = ["facts", "holds", "interface", "errors"] as const;
const DOWNLOADS = [
  ["json", "data/commitments.json"],
  ["csv", "data/commitments.csv"],
  ["schema", "data/commitments.schema.json"],
  ["package", "data/datapackage.json"],
  ["feed", "feed.xml"],
  ["jsonFeed", "feed.json"],
] as const;

/** The Atom feed in the reader's language. */
const feedIn = (lang: string) => (lang === "en" ? "feed.xml" : `feed.${lang}.xml`);

/** Brings the part that the address names into sight, with the focus: the page comes after the address. */
function useAnchor(): void {
  useLayoutEffect(() => {
    const named = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
    if (!named) return;
    if (named.tabIndex < 0) named.tabIndex = -1;
    named.scrollIntoView();
    named.focus({ preventScroll: true });
  }, []);
}

/** Method, definitions, rates, limits, licence, downloads and sources (product, view 7). */
export function AboutView() {
  const { t, formats, lang } = useI18n();
  const { dataset } = useTracker();
  const { standing } = useSelection();
  const asOf = useAsOf();
  useAnchor();
  // What is said of coverage and limits holds for the tracker's own file alone.
  const own = useDataSource().kind === "own";
  const sources = useMemo(() => new Map(dataset.sources.map((source) => [source.id, source])), [dataset]);
  const covered = dataset.coveredUntil ?? dataset.released;
  const absent: Partial<Record<AboutSection, boolean>> = {
    rates: dataset.rates.length === 0,
    reference: !hasReference(dataset),
    translations: !own,
  };

  return (
    <article className="about">
      <h1>{t("about.title")}</h1>
      <p className="about-lead">{t("about.lead", { date: formats.date(asOf) })}</p>
      {standing.scenario && <p className="banner">{t("about.conditionsScenario")}</p>}
      <nav className="about-contents" aria-label={t("about.contents")}>
        <ul>
          {ABOUT_SECTIONS.filter((name) => !absent[name]).map((name) => (
            <li key={name}>
              <a href={`#${anchorOf(name)}`}>{t(`about.section.${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section name="coverage">
        {!own && <p className="banner">{t("about.coverage.foreign")}</p>}
        <p>
          {t("about.coverage.size", {
            commitments: dataset.commitments.length,
            parties: dataset.parties.length,
            sources: dataset.sources.length,
            released: formats.date(dataset.released),
            covered: formats.date(covered),
          })}
        </p>
        {own
          ? COVERAGE.map((part) => <p key={part}>{t(`about.coverage.${part}`)}</p>)
          : dataset.description !== undefined && <p>{dataset.description}</p>}
      </Section>
      <Statuses />
      <Categories />
      <Conditions sources={sources} />
      <Counting />
      <Rates sources={sources} />
      <Reference sources={sources} own={own} />
      <Borders />
      <Section name="limits">
        <ul className="about-list">
          {own && <li>{t("about.limits.until", { date: formats.date(covered) })}</li>}
          {own && LIMITS.map((limit) => <li key={limit}>{t(`about.limits.${limit}`)}</li>)}
          {FILE_LIMITS.map((limit) => (
            <li key={limit}>{t(`about.fileLimits.${limit}`)}</li>
          ))}
        </ul>
      </Section>
      {own && (
        <Section name="translations">
          {TRANSLATIONS.map((part) => (
            <p key={part}>{t(`about.translations.${part}`)}</p>
          ))}
        </Section>
      )}
      <Accessibility />
      <Licence />
      <Section name="downloads">
        {!own && <p>{t("about.downloadsForeign")}</p>}
        <ul className="about-list">
          {DOWNLOADS.map(([kind, path]) => (
            <li key={kind}>
              <a href={kind === "feed" ? feedIn(lang) : path}>{t(`about.download.${kind}`)}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Dictionary />
      <Corrections />
      <SourceList />
    </article>
  );
}

function Corrections() {
  const { t } = useI18n();
  const address = reportAddress();
  return (
    <Section name="corrections">
      <p>
        {t("about.corrections")}{" "}
        {address === null ? (
          t("about.reportRepository")
        ) : (
          <a href={address} rel="noopener noreferrer">
            {t("about.report")}
          </a>
        )}
      </p>
      <p>{t("about.correctionsKept")}</p>
    </Section>
  );
}
