import { useI18n } from "../../i18n/i18n";
import { firstDay } from "../../model/partialDate";

export type EntryControl = "left" | "right" | "remove" | "day";

interface ComparedEntryProps {
  /** As the address has it. */
  readonly text: string;
  /** Name with its day, for the names of its buttons. */
  readonly label: string;
  readonly name: string;
  /** A day of its own, as given; null: the page's. */
  readonly day: string | null;
  readonly pageDay: string;
  readonly showsDay: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** One fewer would be no comparison. */
  readonly isNeeded: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** null: the page's day. */
  readonly onDay: (day: string | null) => void;
}

/** Years that somebody may type on the way to a later one ("0202" before "2026") are not taken. */
const EARLIEST = "1990-01-01";

interface ControlProps {
  readonly control: EntryControl;
  readonly name: string;
  readonly sign: string;
  /** It can be pressed no longer, yet keeps the focus that it has. */
  readonly isIdle: boolean;
  readonly onPress: () => void;
}

function Control({ control, name, sign, isIdle, onPress }: ControlProps) {
  return (
    <button
      type="button"
      className="entry-control"
      data-control={control}
      aria-label={name}
      title={name}
      aria-disabled={isIdle}
      onClick={() => !isIdle && onPress()}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/** One of those who are compared, with what can be done to it. */
export function ComparedEntry(props: ComparedEntryProps) {
  const { t } = useI18n();
  const { text, label, name, day, pageDay, onMove, onDay } = props;
  return (
    <li data-entry={text}>
      <bdi className="entry-name">{name}</bdi>
      {props.showsDay && (
        <span className="entry-day">
          <input
            type="date"
            className="input"
            data-control="day"
            min={EARLIEST}
            value={firstDay(day ?? pageDay)}
            aria-label={t("compare.dayOf", { name })}
            onChange={({ target }) => target.value >= EARLIEST && onDay(target.value)}
          />
          {day !== null && (
            <button type="button" className="link" aria-label={t("compare.pageDay", { name })} onClick={() => onDay(null)}>
              {t("compare.pageDayShort")}
            </button>
          )}
        </span>
      )}
      <span className="entry-controls">
        <Control control="left" name={t("compare.moveLeft", { name: label })} sign="←" isIdle={props.isFirst} onPress={() => onMove(-1)} />
        <Control control="right" name={t("compare.moveRight", { name: label })} sign="→" isIdle={props.isLast} onPress={() => onMove(1)} />
        <Control control="remove" name={t("compare.remove", { name: label })} sign="✕" isIdle={props.isNeeded} onPress={props.onRemove} />
      </span>
    </li>
  );
}
