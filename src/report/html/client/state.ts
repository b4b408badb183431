/** What the list is filtered by, as it stands in the address: a link or a reload brings the same list. */
export const filterNames = ["severity", "unit", "group", "rule", "state"] as const;
export type FilterName = (typeof filterNames)[number];
export type State = Readonly<Partial<Record<FilterName | "q", string>>>;

/** `#severity=error&q=合计`; undefined for the address of a place in the page: `#finding-3`. */
export function stateOf(hash: string): State | undefined {
  if (hash.length > 1 && !hash.includes("=")) return undefined;
  const told = new URLSearchParams(hash.slice(1));
  return Object.fromEntries([...filterNames, "q"].flatMap((name) => (told.get(name) ? [[name, told.get(name)]] : [])));
}

export function hashOf(state: State): string {
  return `#${new URLSearchParams(Object.entries(state).filter(([, value]) => value !== "")).toString()}`;
}

export function currentState(): State {
  return stateOf(location.hash) ?? {};
}

/** What a chart or card adds to the filters; what is chosen already it takes away again. */
export function toggled(state: State, added: State): State {
  const there = Object.entries(added).every(([name, value]) => state[name as FilterName] === value);
  const rest = Object.fromEntries(Object.entries(state).filter(([name]) => !(name in added)));
  return there ? rest : { ...rest, ...added };
}
