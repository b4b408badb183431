/** Works through the items with all hands, each taking the next when it is done with one; ends when all are done, or with the first that fails. */
export async function withAllHands<Hand, Item>(hands: readonly Hand[], items: Iterable<Item> | AsyncIterable<Item>, work: (hand: Hand, item: Item, number: number) => Promise<void>): Promise<void> {
  const queue = numbered(items);
  await Promise.all(
    hands.map(async (hand) => {
      for (let next = await queue.next(); next.done !== true; next = await queue.next()) await work(hand, next.value.item, next.value.number);
    }),
  );
}

/** An async generator serves those who ask at once one after the other. */
async function* numbered<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<{ readonly item: Item; readonly number: number }> {
  let number = 0;
  for await (const item of items) yield { item, number: number++ };
}
