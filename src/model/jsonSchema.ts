import * as z from "zod/mini";
import { datasetSchema } from "./schema";

/** The data file's published JSON Schema (2020-12), made from the one definition. What it can't say: `low <= high`, ids that resolve, order. */
export function publishedSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(datasetSchema, { target: "draft-2020-12", io: "input" });
  return { $schema, title: "Commitment tracker data file", ...schema };
}
