import * as z from "zod/mini";
import { described, type Facts, listOf, matching, optional, says, text } from "./schema";

const notes = listOf(text("A note."), "The notes of its history in order; empty where there is none.");
const translatedLabel = { label: optional(text("Its name.")), description: optional(text("Its description.")) };
const byId = <T extends z.ZodMiniType>(value: T, description: string) =>
  optional(described(z.record(z.string(), value, says("object")), description));
const translatedEntry = <T extends z.core.$ZodLooseShape>(shape: T) => z.looseObject(shape, says("object"));

/** A translation that lies beside the data file. What is missing stays in the file's own language. */
export const translationSchema = described(
  z.looseObject(
    {
      language: matching(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "language", "BCP 47 code of the language."),
      released: optional(text("`released` of the data file that it translates.")),
      originals: byId(text("A mark of the texts that it translates."), "Marks of the texts that are translated, by list and id."),
      categories: byId(translatedEntry(translatedLabel), "Labels and descriptions of categories, by id."),
      components: byId(translatedEntry(translatedLabel), "Labels and descriptions of components, by id."),
      conditions: byId(
        translatedEntry({ ...translatedLabel, history: optional(notes) }),
        "Labels, descriptions and notes of conditions, by id.",
      ),
      parties: byId(translatedEntry({ name: optional(text("Its name.")) }), "Names of parties that are not countries, by code."),
      events: optional(listOf(text("A title."), "Titles of the milestones, in order.")),
      commitments: byId(
        translatedEntry({
          title: optional(text("Its title.")),
          summary: optional(text("Its summary.")),
          disputed: optional(text("What sources disagree on.")),
          history: optional(notes),
          asStated: optional(text("The source's figure in words.")),
          unit: optional(text("Of equipment: what it is.")),
        }),
        "Texts of commitments, by id.",
      ),
    },
    says("object"),
  ),
  "A data file's texts in another language.",
);

export type Translation = Facts<z.infer<typeof translationSchema>>;
