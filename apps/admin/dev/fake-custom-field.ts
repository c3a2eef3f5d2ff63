/** As the schema shows what a link asks. */
export type FakeCustomField = {
  kind: string;
  label: string;
  required: boolean;
  options: string[];
  wording: string | null;
};
