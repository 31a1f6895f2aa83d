export interface Difference {
  label: string
  before: string
  after: string
}

/** What keys are called. */
export type Labels = Readonly<Record<string, string>>

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

/** Sealed values are recorded with how they may be shown. */
function masked(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'm' in value && 'c' in value ? String(value.m) : null
}

function words(value: unknown, labels: Labels): string {
  if (value === undefined || value === null) {
    return ''
  }
  if (typeof value === 'boolean') {
    return value ? '是' : '否'
  }
  if (typeof value !== 'object') {
    return String(value)
  }
  return masked(value) ?? (Array.isArray(value) ? lines(value, labels) : fields(value, labels))
}

/** Lines of a sub-table, one below the other; plain values beside each other. */
function lines(values: readonly unknown[], labels: Labels): string {
  if (values.every((value) => typeof value !== 'object')) {
    return values.map((value) => words(value, labels)).join('、')
  }
  return values.map((value, at) => `${at + 1}. ${words(value, labels)}`).join('\n')
}

function fields(value: object, labels: Labels): string {
  return Object.entries(value)
    .map(([key, inner]) => `${nameOf(key, labels)}：${words(inner, labels)}`)
    .join('；')
}

/** What records hold besides columns of the catalogue. */
const KNOWN: Labels = {
  digest: '内容摘要',
  purpose: '用途',
  login: '用户名',
  phone: '电话',
  posts: '岗位',
  state: '状态',
  opened: '新增',
  changed: '变更',
  unchanged: '未变',
  closed: '注销',
  count: '数量',
  explanation: '问题说明',
  reason: '理由',
  opinion: '意见',
  decision: '结论',
  shortName: '简称',
  uscc: '统一社会信用代码',
  type: '类型',
  system: '系统',
  parent: '上级单位',
  region: '行政区划',
  units: '牵头单位',
  rows: '行数',
}

function nameOf(key: string, labels: Labels): string {
  return labels[key] ?? KNOWN[key] ?? key
}

/** Field by field what differs between two recorded states; what stayed the same is left out. */
export function differences(before: unknown, after: unknown, labels: Labels = {}): Difference[] {
  const was = fieldsOf(before)
  const is = fieldsOf(after)
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((key) => ({
      label: nameOf(key, labels),
      before: words(was[key], labels),
      after: words(is[key], labels),
    }))
    .filter((one) => one.before !== one.after)
}
