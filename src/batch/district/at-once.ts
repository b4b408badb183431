/** Works on so many items at once, each begun when another is done; ends when all are done, or with the first that fails. */
export async function atOnce<Item>(most: number, items: Iterable<Item> | AsyncIterable<Item>, work: (item: Item, number: number) => Promise<void>): Promise<void> {
  const queue = numbered(items);
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (let next = await queue.next(); next.done !== true; next = await queue.next()) await work(next.value.item, next.value.number);
    }),
  );
}

/** An async generator serves those who ask at once one after the other. */
async function* numbered<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<{ readonly item: Item; readonly number: number }> {
  let number = 0;
  for await (const item of items) yield { item, number: number++ };
}

/** Works on so many items at once, and gives what comes of each in the order of the items. */
export async function* inTurn<Item, Made>(most: number, items: Iterable<Item>, work: (item: Item) => Promise<Made>): AsyncGenerator<Made> {
  const begun: Promise<Made>[] = [];
  for (const item of items) {
    const working = work(item);
    // One that fails is heard of when its turn comes.
    working.catch(() => undefined);
    begun.push(working);
    if (begun.length >= most) yield await (begun.shift() as Promise<Made>);
  }
  for (const working of begun) yield await working;
}
