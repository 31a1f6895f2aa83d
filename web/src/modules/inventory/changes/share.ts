/** How far a figure moved, for reading beside it: `+30.0%`; nothing where there is no share. */
export function share(before: string | null | undefined, after: string | null | undefined): string {
  const was = Number(before ?? '')
  const is = Number(after ?? '')
  if (!before || !after || !was) {
    return ''
  }
  const percent = ((is - was) / Math.abs(was)) * 100
  return percent === 0 ? '' : `（${percent > 0 ? '+' : ''}${percent.toFixed(1)}%）`
}
