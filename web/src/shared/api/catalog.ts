import { http } from './http'

export type ColumnType =
  | 'TEXT'
  | 'LONG_TEXT'
  | 'INTEGER'
  | 'DECIMAL'
  | 'MONEY'
  | 'AREA'
  | 'PERCENT'
  | 'DATE'
  | 'YEAR'
  | 'CODE'
  | 'YES_NO'
  | 'UNIT'
  | 'DIVISION'
  | 'FILE'

export type Need = 'MANDATORY' | 'CONDITIONAL' | 'OPTIONAL' | 'COMPUTED' | 'SYSTEM'
export type Severity = 'REFUSED' | 'BLOCK' | 'EXPLAIN' | 'HINT'

export interface KindColumn {
  key: string
  label: string
  type: ColumnType
  unit?: string | null
  need: Need
  neededWhen?: string | null
  codeList?: string | null
  multiple: boolean
  identifier?: string | null
  help?: string | null
  secret: boolean
  filterable: boolean
  common: boolean
  section: string
  source: string
  computed?: string | null
  maxLength: number
}

export interface KindRule {
  id: string
  severity: Severity
  text: string
  article?: string | null
  source?: string | null
}

export interface KindSummary {
  code: string
  name: string
  version: number
  class: string
  field: string
  form: string
  measure: string
  columnCount: number
}

/** A table of lines that rows of a kind may have. */
export interface SubTable {
  code: string
  key: string
  name: string
  measure: string
  columns: KindColumn[]
  rules: KindRule[]
  naturalKey: string[]
}

export interface KindDetail extends Omit<KindSummary, 'columnCount'> {
  columns: KindColumn[]
  rules: KindRule[]
  papers: { per: 'ROW' | 'BATCH' | 'NONE'; least: number; what: string }
  naturalKeys: string[][]
  subTables: SubTable[]
}

export interface CodeEntry {
  code: string
  label: string
  ended: boolean
}

export interface CodeList {
  name: string
  label: string
  entries: CodeEntry[]
}

/** What is wrong with a row, or with one cell of it. */
export interface RowProblem {
  column?: string | null
  label?: string | null
  rule: string
  severity: Severity
  sentence: string
  article?: string | null
}

const FIGURES: readonly ColumnType[] = ['INTEGER', 'DECIMAL', 'MONEY', 'AREA', 'PERCENT', 'YEAR']

export function isFigure(column: KindColumn): boolean {
  return FIGURES.includes(column.type)
}

/** Whether a declarant fills it in. */
export function isDeclared(column: KindColumn): boolean {
  return column.need !== 'COMPUTED' && column.need !== 'SYSTEM' && column.type !== 'FILE'
}

const kinds = new Map<string, Promise<KindDetail>>()
const lists = new Map<string, Promise<CodeList>>()

function once<T>(kept: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const found = kept.get(key)
  if (found) {
    return found
  }
  const asked = read()
  kept.set(key, asked)
  asked.catch(() => kept.delete(key))
  return asked
}

/** The catalogue changes with a release, not with the hour: each part is asked for once per page load. */
export const catalogApi = {
  kinds: () => http.get<KindSummary[]>('/api/catalog/kinds'),
  kind: (code: string) => once(kinds, code, () => http.get<KindDetail>(`/api/catalog/kinds/${code}`)),
  list: (name: string) => once(lists, name, () => http.get<CodeList>(`/api/catalog/lists/${name}`)),
}
