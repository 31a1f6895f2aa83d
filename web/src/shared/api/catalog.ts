import { http, pathWith } from './http'

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
  columns: string[]
  when?: string | null
  must: string
  article?: string | null
  source: string
}

/** A figure that rules use by name. */
export interface KindParameter {
  name: string
  label: string
  value: string
  unit: string
  article?: string | null
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
  parameters: KindParameter[]
  /** Version of each code list that it reads by. */
  lists: Record<string, number>
  papers: { per: 'ROW' | 'BATCH' | 'NONE'; least: number; what: string }
  naturalKeys: string[][]
  subTables: SubTable[]
}

export interface CodeEntry {
  code: string
  label: string
  ended: boolean
  from?: string | null
  until?: string | null
  aliases: string[]
}

export interface CodeList {
  name: string
  version: number
  label: string
  source: string
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

function kindPath(code: string, version?: number): string {
  return pathWith(`/api/catalog/kinds/${code}`, { version })
}

function listPath(name: string, version?: number): string {
  return pathWith(`/api/catalog/lists/${name}`, { version })
}

/**
 * A version never changes: it is asked for once per page load. Without a version it is what is in force, which may
 * change while the page is open: that is remembered too, but can be forgotten.
 */
export const catalogApi = {
  kinds: () => http.get<KindSummary[]>('/api/catalog/kinds'),
  kind: (code: string, version?: number) => {
    const path = kindPath(code, version)
    return once(kinds, path, () => http.get<KindDetail>(path))
  },
  list: (name: string, version?: number) => {
    const path = listPath(name, version)
    return once(lists, path, () => http.get<CodeList>(path))
  },
  forget: () => {
    kinds.clear()
    lists.clear()
  },
}
