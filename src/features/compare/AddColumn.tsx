import { useState } from "react";
import { Button, Collection, ComboBox, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover } from "react-aria-components";
import { groupKey, groupsIn, subjectOf } from "../../engine/comparedSubject";
import { fold, wordsOf } from "../../engine/textIndex";
import { useI18n } from "../../i18n/i18n";
import { useTracker } from "../../state/useTracker";
import { useEntryNames } from "./useComparison";

interface Choice {
  readonly id: string;
  readonly name: string;
  /** A country's code, which the reader can type too; empty for a group, whose name has it. */
  readonly code: string;
  readonly isHere: boolean;
  /** Folded: its name in the reader's language and in the file's, and its code. */
  readonly words: string;
}

interface Section {
  readonly id: "countries" | "groups" | "others";
  readonly choices: readonly Choice[];
}

/** All that can be compared: countries by name, groups in file order, then the other parties. */
function useSections(entries: readonly string[]): readonly Section[] {
  const { formats } = useI18n();
  const { dataset } = useTracker();
  const nameOf = useEntryNames();
  const choice = (id: string, code: string, fileName: string): Choice => {
    const name = nameOf(id);
    return { id, name, code, isHere: entries.includes(id), words: fold([name, fileName, code].join("\n")) };
  };
  const parties = (isCountry: boolean) =>
    dataset.parties.filter(({ kind }) => (kind === "country") === isCountry).map(({ code, name }) => choice(code, code, name));
  const groups = groupsIn(dataset)
    .map(groupKey)
    .filter((key) => subjectOf(dataset, key));
  return [
    { id: "countries", choices: parties(true).toSorted((a, b) => formats.compare(a.name, b.name)) },
    { id: "groups", choices: groups.map((key) => choice(key, "", key)) },
    { id: "others", choices: parties(false) },
  ];
}

interface AddColumnProps {
  readonly entries: readonly string[];
  /** There is no room for another. */
  readonly isFull: boolean;
  readonly onAdd: (key: string) => void;
}

/** Finds a country, a group or another party by name or code, and adds it. A chunk of its own. */
export function AddColumn({ entries, isFull, onAdd }: AddColumnProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState("");
  // Held until the list has closed, which a changed value does; an open list hides the page from assistive technology.
  const [chosen, setChosen] = useState<string | null>(null);
  const all = useSections(entries);
  const words = wordsOf(typed);
  const sections = all
    .map(({ id, choices }) => ({ id, choices: choices.filter((choice) => words.every((word) => choice.words.includes(word))) }))
    .filter(({ choices }) => choices.length > 0);
  return (
    <ComboBox
      className="add-column"
      items={sections}
      inputValue={typed}
      onInputChange={setTyped}
      value={chosen}
      onOpenChange={(isOpen) => {
        if (!isOpen) setChosen(null);
      }}
      onChange={(key) => {
        if (key === null) return;
        onAdd(String(key));
        setTyped("");
        setChosen(String(key));
      }}
      isDisabled={isFull}
      allowsEmptyCollection
    >
      <Label>{t("compare.add")}</Label>
      <div className="add-field">
        <Input className="input" placeholder={t("compare.addHint")} />
        <Button className="add-open" aria-label={t("compare.open")}>
          <span className="caret" aria-hidden="true" />
        </Button>
      </div>
      <Popover className="add-list">
        <ListBox<Section> renderEmptyState={() => <p className="note">{t("compare.noMatch")}</p>}>
          {(section) => (
            <ListBoxSection id={section.id}>
              <Header>{t(`compare.sections.${section.id}`)}</Header>
              <Collection items={section.choices}>
                {(choice) => (
                  <ListBoxItem id={choice.id} textValue={choice.name}>
                    <bdi>{choice.name}</bdi>
                    <span className="note">{choice.isHere ? t("compare.again") : choice.code}</span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
