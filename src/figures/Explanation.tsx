import type { ReactNode } from "react";
import { STATUSES } from "../model/status";
import { useI18n } from "../i18n/i18n";
import { useAsOf, useTexts, useTracker } from "../state/useTracker";
import { firstDay } from "../model/partialDate";
import { Dialog } from "../ui/Dialog";
import { Mark } from "../ui/Mark";
import { DataText } from "./DataText";
import type { Topic } from "./ExplainLink";
import { MachineTranslated } from "./MachineTranslated";
import "./explanation.css";

interface Props {
  readonly topic: Topic;
  /** Address of the definition or rule on the page of method and definitions. */
  readonly definition: string;
  readonly onClose: () => void;
}

/** The definition or rule over the view where it was asked for, with the way to all of them. */
export function Explanation({ topic, definition, onClose }: Props) {
  const { t } = useI18n();
  return (
    <Dialog title={t(`explain.${topic}`)} onClose={onClose}>
      <div className="explanation">
        <Body topic={topic} />
        <p className="not-printed">
          <a href={definition}>{t("app.footMethod")}</a>
        </p>
      </div>
    </Dialog>
  );
}

function Body({ topic }: Pick<Props, "topic">): ReactNode {
  const { t } = useI18n();
  switch (topic) {
    case "status":
      return <StatusTerms />;
    case "category":
    case "component":
    case "condition":
      return <DataTerms kind={topic} />;
    case "group":
      return <GroupTerms />;
    case "country":
      return <Rules names={["joint", "counts"]} />;
    case "sums":
      return <Rules names={["sums", "twice", "money"]} />;
    case "ranges":
      return <Rules names={["ranges"]} />;
    case "remainder":
      return <Rules names={["twice", "overlaps"]} />;
    case "due":
      return <p>{t("about.counting.due.text")}</p>;
  }
}

/** Rules of counting, by the names that the page of method gives them. */
function Rules({ names }: { readonly names: readonly ("joint" | "counts" | "sums" | "twice" | "money" | "ranges" | "overlaps")[] }) {
  const { t } = useI18n();
  const { baseCurrency } = useTracker().dataset;
  return names.map((name) => <p key={name}>{t(`about.counting.${name}.text`, name === "money" ? { currency: baseCurrency } : {})}</p>);
}

function StatusTerms() {
  const { t } = useI18n();
  return (
    <>
      <p>{t("about.status.lead")}</p>
      <dl>
        {STATUSES.map((status) => (
          <div key={status}>
            <dt>
              <Mark status={status} /> {t(`status.${status}`)}
            </dt>
            <dd>{t(`statusMeaning.${status}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What the data file says of its categories, components or conditions; of a condition also how it stands on the as-of day. */
function DataTerms({ kind }: { readonly kind: "category" | "component" | "condition" }) {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  const asOf = useAsOf();
  const described = {
    category: { entries: dataset.categories, label: texts.category, about: texts.categoryDescription },
    component: { entries: dataset.components ?? [], label: texts.component, about: texts.componentDescription },
    condition: { entries: dataset.conditions, label: texts.condition, about: texts.conditionDescription },
  }[kind];
  const stateOf = (id: string) => {
    const condition = dataset.conditions.find((one) => one.id === id);
    return t(`conditionState.${condition?.history.findLast(({ date }) => firstDay(date) <= asOf)?.state ?? "unknown"}`);
  };
  return (
    <>
      {kind === "condition" && <p>{t("about.conditionsLead", { date: formats.date(asOf) })}</p>}
      <MachineTranslated />
      <dl>
        {described.entries.map(({ id }) => (
          <div key={id}>
            <dt>
              <DataText>{described.label(id)}</DataText>
              {kind === "condition" && <span className="muted"> ({stateOf(id)})</span>}
            </dt>
            <dd>
              <DataText>{described.about(id) ?? ""}</DataText>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function GroupTerms() {
  const { t, formats } = useI18n();
  const { partyName } = useTexts();
  const { parties } = useTracker().dataset;
  const groups = [...new Set(parties.flatMap((party) => party.groups ?? []))];
  const namesIn = (group: string) =>
    parties
      .filter((party) => party.groups?.includes(group))
      .map(({ code }) => partyName(code))
      .toSorted(formats.compare);
  return (
    <>
      <p>{t("about.groups.lead")}</p>
      <dl>
        {groups.map((group) => (
          <div key={group}>
            <dt>{formats.groupName(group)}</dt>
            <dd>{t("about.groups.members", { count: namesIn(group).length, names: formats.list(namesIn(group)) })}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
