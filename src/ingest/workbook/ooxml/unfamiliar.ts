/**
 * Thrown when a workbook holds something this reader does not know; the library reads it instead. `what` says what it was:
 * markup that is no XML, another encoding, a cell without a proper place, type or number, a date written as text, a
 * reference to a string that is not there, cells out of order, an alternative content inside the cells.
 */
export class Unfamiliar extends Error {
  constructor(what: string) {
    super(`an .xlsx with ${what}`);
  }
}
