/** One page of a list that is too long for one card. */
export interface Page<Item> {
  shown: Item[];
  /** `Page 1 of 3`, or nothing for a list of one page. */
  words: string;
  more: boolean;
  next: number;
}

/** So many of a list, from the page asked for; the last one when there are fewer. */
export function pageOf<Item>(all: readonly Item[], most: number, asked: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / most));
  const page = Math.min(Math.max(1, asked), pages);
  return { shown: all.slice((page - 1) * most, page * most), words: pages > 1 ? `Page ${page} of ${pages}` : '', more: page < pages, next: page + 1 };
}
