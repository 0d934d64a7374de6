/**
 * What several ways of grouping the same rows agree on.
 *
 * @module
 */

/**
 * The group that most lists put each row in, after the groups of each list have been paired with those of the first.
 *
 * Groups are paired from the largest overlap down.
 *
 * @param lists - The group of each row, one list after the other; the first decides between equals.
 * @param k - How many groups each list has.
 * @returns The group of each row, by the numbers of the first list.
 * @see Dudoit & Fridlyand (2003), Bagging to improve the accuracy of a clustering procedure, Bioinformatics 19.
 * @internal
 */
export function consensusOf(lists: readonly Int32Array[], k: number): Int32Array {
  const first = lists[0] as Int32Array;
  const n = first.length;
  const votes = new Uint16Array(n * k);
  for (const labels of lists) {
    const partner = pairedWith(first, labels, k);
    for (let i = 0; i < n; i++) {
      const at = i * k + (partner[labels[i] as number] as number);
      votes[at] = (votes[at] as number) + 1;
    }
  }
  return first.map((own, i) => {
    let best = own;
    for (let c = 0; c < k; c++) if ((votes[i * k + c] as number) > (votes[i * k + best] as number)) best = c;
    return best;
  });
}

/**
 * For each group of one list its partner in another, every group in one pair.
 *
 * @param first - The list that keeps its numbers.
 * @param labels - The list whose groups are paired.
 * @param k - How many groups each list has.
 * @returns By the number in `labels`, the number in `first`.
 */
function pairedWith(first: Int32Array, labels: Int32Array, k: number): Int32Array {
  const both = new Int32Array(k * k);
  for (let i = 0; i < first.length; i++) {
    const at = (first[i] as number) * k + (labels[i] as number);
    both[at] = (both[at] as number) + 1;
  }
  const cells: number[] = [];
  for (let at = 0; at < both.length; at++) if ((both[at] as number) > 0) cells.push(at);
  cells.sort((a, b) => (both[b] as number) - (both[a] as number) || a - b);
  const partner = new Int32Array(k).fill(-1);
  const taken = new Uint8Array(k);
  for (const at of cells) {
    const own = Math.floor(at / k);
    const theirs = at % k;
    if (taken[own] === 1 || (partner[theirs] as number) >= 0) continue;
    partner[theirs] = own;
    taken[own] = 1;
  }
  // Those that share nothing with any that is left, in their order.
  for (let theirs = 0, own = 0; theirs < k; theirs++) {
    if ((partner[theirs] as number) >= 0) continue;
    while (taken[own] === 1) own += 1;
    partner[theirs] = own++;
  }
  return partner;
}
