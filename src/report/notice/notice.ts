/** What a notice says, as plain data. What is not known, or is not there, is empty. */
export interface Notice {
  readonly unit: string;
  readonly year: string;
  readonly fileCount: number;
  /** Ties that were checked and hold; 0 where the result does not carry them. */
  readonly passCount: number;
  readonly problemCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly hintCount: number;
  readonly anyRecognised: string;
  readonly files: readonly { readonly file: string }[];
  readonly forms: readonly { readonly form: string; readonly problems: readonly NoticeItem[] }[];
  readonly problems: readonly NoticeItem[];
  readonly hints: readonly NoticeItem[];
}

/** One finding, worded for the unit that is asked about it. */
export interface NoticeItem {
  readonly number: number;
  readonly title: string;
  readonly subject: string;
  readonly request: string;
  readonly form: string;
  readonly file: string;
  readonly place: string;
  readonly message: string;
  readonly actual: string;
  readonly expected: string;
  readonly difference: string;
  readonly working: string;
  readonly figures: string;
  readonly basis: string;
  readonly suggestion: string;
  readonly recognised: string;
  readonly also: readonly { readonly content: string }[];
  /** WordprocessingML: what stands around the figures, and which they are. */
  readonly source: string;
}
