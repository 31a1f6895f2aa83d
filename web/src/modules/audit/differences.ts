export interface Difference {
  label: string
  before: string
  after: string
}

function fieldsOf(state: unknown): Record<string, unknown> {
  let given = state
  if (typeof state === 'string') {
    try {
      given = JSON.parse(state)
    } catch {
      return state ? { 内容: state } : {}
    }
  }
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
    return given as Record<string, unknown>
  }
  return given === null || given === undefined ? {} : { 内容: given }
}

function words(value: unknown): string {
  return value === undefined || value === null
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)
}

/** Field by field what differs between two recorded states; what stayed the same is left out. */
export function differences(before: unknown, after: unknown): Difference[] {
  const was = fieldsOf(before)
  const is = fieldsOf(after)
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((label) => ({ label, before: words(was[label]), after: words(is[label]) }))
    .filter((one) => one.before !== one.after)
}
