import type { RowProblem } from '@/shared/api/catalog'
import { http, type Query } from '@/shared/api/http'
import { download, upload } from '@/shared/api/transfer'
import type { MatchedFile } from './matching/pairing'
import type { Chart, GridIndex, GridRow, GridSaved, RowChange } from './grid/types'
import type {
  Assignment,
  AssignmentSummary,
  Board,
  BoardPage,
  Campaign,
  CampaignStage,
  CampaignStages,
  Comparison,
  Import,
  ImportRow,
  MappedAs,
  MissingTable,
  Paper,
  Reminder,
  Reopened,
  RowDetail,
  RowPage,
  SignOutcome,
  TypedRow,
  Version,
} from './types'

const base = '/api/inventory'
const of = (assignment: string) => `${base}/assignments/${assignment}`

export const assignmentsApi = {
  list: (query: Query) => http.get<AssignmentSummary[]>(`${base}/assignments`, { query }),
  get: async (id: string): Promise<Assignment> => {
    const { line, ...rest } = await http.get<{ line: AssignmentSummary } & Assignment>(of(id))
    return { ...rest, ...line }
  },
  template: (one: Assignment) => download(`${of(one.id)}/template`, `${one.kindName}-${one.unitName}.xlsx`),
  /** Every form still to be handed in, in one file. */
  templates: () => download(`${base}/templates.zip`, '待填报的表.zip'),
  nil: (id: string, reason: string) => http.post(`${of(id)}/nil`, { reason }),
  submit: (id: string, rev: number) => http.post(`${of(id)}/submit`, {}, { rev }),
  withdraw: (id: string) => http.post(`${of(id)}/withdraw`, {}),
  sign: (
    id: string,
    decision: 'ACCEPT' | 'RETURN',
    opinion: string,
    caseRev: number | null | undefined,
    toStage: string | null = null,
  ) => http.post(`${of(id)}/sign`, { decision, opinion, caseRev, toStage }),
  /** Each table by itself: one that is refused keeps none of the others back. */
  signMany: (
    items: { assignmentId: string; caseRev: number }[],
    decision: 'ACCEPT' | 'RETURN',
    opinion: string,
  ) => http.post<SignOutcome[]>(`${base}/reviews/sign`, { items, decision, opinion }),
  versions: (id: string) => http.get<Version[]>(`${of(id)}/versions`),
  compare: (id: string, from: number, to: number) =>
    http.get<Comparison>(`${of(id)}/compare`, { query: { from, to } }),
}

export const rowsApi = {
  list: (assignment: string, query: Query) => http.get<RowPage>(`${of(assignment)}/rows`, { query }),
  get: (assignment: string, row: string) => http.get<RowDetail>(`${of(assignment)}/rows/${row}`),
  check: (assignment: string, row: TypedRow) => http.post<RowProblem[]>(`${of(assignment)}/check`, row),
  add: (assignment: string, row: TypedRow) => http.post<{ rowId: string }>(`${of(assignment)}/rows`, row),
  change: (assignment: string, row: string, rev: number, typed: TypedRow) =>
    http.put<RowDetail>(`${of(assignment)}/rows/${row}`, typed, { rev }),
  remove: (assignment: string, row: string, rev: number) =>
    http.delete(`${of(assignment)}/rows/${row}`, { rev }),
  mark: (assignment: string, rowId: string, column: string | null, text: string) =>
    http.post(`${of(assignment)}/marks`, { rowId, column, text }),
  /** One remark on many rows; on all that the view shows when none is named. */
  markMany: (
    assignment: string,
    about: { rowIds: readonly string[]; only: string; q: string; column: string | null; text: string },
  ) => http.post<{ rows: number }>(`${of(assignment)}/marks/many`, about),
  unmark: (assignment: string, mark: string) => http.delete(`${of(assignment)}/marks/${mark}`),
}

export const gridApi = {
  index: (assignment: string) => http.get<GridIndex>(`${of(assignment)}/grid`),
  rows: (assignment: string, from: number, to: number) =>
    http.get<GridRow[]>(`${of(assignment)}/grid/rows`, { query: { from, to } }),
  /** Ordinal of the next row that blocks or wants an explanation. */
  problem: (assignment: string, after: number) =>
    http.get<{ ordinal?: number | null }>(`${of(assignment)}/grid/problem`, { query: { after } }),
  points: (assignment: string) => http.get<Chart>(`${of(assignment)}/grid/points`),
  save: (assignment: string, key: string, rows: readonly RowChange[]) =>
    http.post<GridSaved>(`${of(assignment)}/grid`, { rows }, { headers: { 'Idempotency-Key': key } }),
}

export const papersApi = {
  add: (
    assignment: string,
    files: File[],
    rowIds: readonly string[],
    onProgress: (share: number) => void,
  ) => {
    const form = new FormData()
    files.forEach((file) => form.append('files', file))
    rowIds.forEach((id) => form.append('rowIds', id))
    return upload<{ files: number }>(`${of(assignment)}/papers`, form, onProgress)
  },
  /** Which row each file seems to belong to, by its name. */
  match: (assignment: string, names: readonly string[]) =>
    http.post<MatchedFile[]>(`${of(assignment)}/papers/match`, { names }),
  remove: (paper: string) => http.delete(`${base}/papers/${paper}`),
  download: (paper: Paper) => download(`${base}/papers/${paper.id}`, paper.name),
}

export const importsApi = {
  begin: (assignment: string, file: File, onProgress: (share: number) => void) => {
    const form = new FormData()
    form.append('file', file)
    return upload<{ importId: string }>(`${of(assignment)}/imports`, form, onProgress)
  },
  get: (id: string) => http.get<Import>(`${base}/imports/${id}`),
  /** Those into an assignment, newest first. */
  list: (assignment: string) => http.get<Import[]>(`${of(assignment)}/imports`),
  rows: (id: string, query: Query) =>
    http.get<{ rows: ImportRow[]; next?: number | null }>(`${base}/imports/${id}/rows`, { query }),
  marked: (one: Import) => download(`${base}/imports/${one.id}/marked`, `已标注-${one.fileName}`),
  confirm: (id: string, removeAbsent: string[] | null, removeAllAbsent: boolean) =>
    http.post(`${base}/imports/${id}/confirm`, { removeAbsent, removeAllAbsent }),
  /** Has the file read again, columns taken as said. */
  map: (id: string, columns: readonly MappedAs[]) => http.post(`${base}/imports/${id}/mapping`, { columns }),
  cancel: (id: string) => http.post(`${base}/imports/${id}/cancel`, {}),
}

export const campaignsApi = {
  list: () => http.get<Campaign[]>(`${base}/campaigns`),
  open: (campaign: { name: string; baseDate: string; due: string; kinds: string[] }) =>
    http.post<{ id: string }>(`${base}/campaigns`, campaign),
  board: (id: string, query: Query) => http.get<Board>(`${base}/campaigns/${id}/board`, { query }),
  boardRows: (id: string, query: Query) =>
    http.get<BoardPage>(`${base}/campaigns/${id}/board/rows`, { query }),
  exportBoard: (id: string, query: Query) =>
    download(`${base}/campaigns/${id}/board/export`, '任务与进度.xlsx', query),
  remind: (id: string, unitIds: readonly string[], text: string) =>
    http.post<{ units: number }>(`${base}/campaigns/${id}/reminders`, { unitIds, text }),
  reminders: (id: string) => http.get<Reminder[]>(`${base}/campaigns/${id}/reminders`),
  /** What rolling out again would add. */
  missing: (id: string) => http.get<MissingTable[]>(`${base}/campaigns/${id}/roll-out`),
  addTable: (id: string, table: { unitId: string; kind: string; groupNo: number; reason: string }) =>
    http.post<{ id: string }>(`${base}/campaigns/${id}/tables`, table),
  removeTable: (id: string, table: string, reason: string) =>
    http.post(`${base}/campaigns/${id}/tables/${table}/remove`, { reason }),
  reopen: (id: string, ids: readonly string[], due: string, reason: string) =>
    http.post(`${base}/campaigns/${id}/reopenings`, { ids, due, reason }),
  reopenings: (id: string) => http.get<Reopened[]>(`${base}/campaigns/${id}/reopenings`),
  stages: (id: string) => http.get<CampaignStages>(`${base}/campaigns/${id}/stages`),
  setStages: (id: string, rev: number, stages: readonly CampaignStage[]) =>
    http.put(`${base}/campaigns/${id}/stages`, { stages }, { rev }),
  /** Gives tables to units that have come since. */
  rollOut: (id: string) => http.post<{ added: number }>(`${base}/campaigns/${id}/roll-out`, {}),
}
