/** Heights for labels that would like to stand at `wished`, moved apart so that none is nearer to another than `apart`, within `low`–`high`. */
export function spread(wished: readonly number[], apart: number, low: number, high: number): number[] {
  const order = wished.map((_, index) => index).sort((a, b) => wished[a]! - wished[b]!)
  const placed = [...wished]
  let floor = low
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, floor)
    floor = placed[index]! + apart
  }
  let ceiling = high
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, ceiling)
    ceiling = placed[index]! - apart
  }
  return placed
}
