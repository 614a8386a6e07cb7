import type { MessageKey } from "./translate";

/** `id` of the tracker's own data file. What only its commitments allow to say ("to Ukraine", "a government") is said of no other. */
const OWN_DATASET = "paris-declaration";

/** What the tracker's own conditions are called after "waits for". */
const WAITED_FOR: ReadonlyMap<string, MessageKey> = new Map([
  ["ceasefire-in-force", "finding.waitedFor.ceasefire-in-force"],
  ["peace-deal", "finding.waitedFor.peace-deal"],
  ["credible-cessation", "finding.waitedFor.credible-cessation"],
  ["new-armed-attack", "finding.waitedFor.new-armed-attack"],
  ["ukraine-request", "finding.waitedFor.ukraine-request"],
  ["domestic-law", "finding.waitedFor.domestic-law"],
  ["parliament-approval", "finding.waitedFor.parliament-approval"],
  ["cabinet-decision", "finding.waitedFor.cabinet-decision"],
  ["budget-approval", "finding.waitedFor.budget-approval"],
  ["ratification", "finding.waitedFor.ratification"],
  ["international-mandate", "finding.waitedFor.international-mandate"],
  ["us-backstop", "finding.waitedFor.us-backstop"],
  ["us-approval", "finding.waitedFor.us-approval"],
  ["eu-unanimity", "finding.waitedFor.eu-unanimity"],
  ["partner-funding", "finding.waitedFor.partner-funding"],
  ["financing-agreed", "finding.waitedFor.financing-agreed"],
  ["frozen-asset-revenues", "finding.waitedFor.frozen-asset-revenues"],
  ["reforms", "finding.waitedFor.reforms"],
  ["replacement-deliveries", "finding.waitedFor.replacement-deliveries"],
]);

/** Whether this is the tracker's own data file, or an export from it. */
export function isOwnDataset(datasetId: string): boolean {
  return datasetId === OWN_DATASET;
}

/** The message for a condition of the tracker's own file as it stands after "waits for"; null for any other. */
export function waitedForKey(datasetId: string, condition: string): MessageKey | null {
  return isOwnDataset(datasetId) ? (WAITED_FOR.get(condition) ?? null) : null;
}
