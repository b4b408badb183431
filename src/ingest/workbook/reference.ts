const letters: string[] = [];

/** `G12`. Row and column from 0. */
export function reference(row: number, column: number): string {
  return `${(letters[column] ??= columnLetters(column))}${row + 1}`;
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}
