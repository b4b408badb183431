/** The command was given wrongly: exit code 2, and a message that says the way out. */
export class UsageError extends Error {
  constructor(zh: string, en: string) {
    super(zh);
    this.name = "UsageError";
    this.en = en;
  }

  readonly en: string;
}
