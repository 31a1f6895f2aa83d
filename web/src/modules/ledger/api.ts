import { http, type Query } from '@/shared/api/http'
import type { SquareMetres, Yuan } from '@/shared/format/figures'

export type Sense = 'PROPOSE' | 'EXCLUDE' | 'CONDITION'

export interface Reason {
  rule: string
  sense: Sense
  text: string
  article: string
}

export interface Candidate {
  number: string
  kind: string
  kindName: string
  unitName: string
  regionName: string
  groupNo: number
  name: string
  area?: SquareMetres | null
  value?: Yuan | null
  excluded: boolean
  reasons: Reason[]
  decision?: 'TAKEN' | 'LEFT' | null
  remark?: string | null
  decidedAt?: string | null
  decidedBy?: string | null
}

export interface CandidatePage {
  rows: Candidate[]
  next?: string | null
  counts: { open: number; excluded: number; taken: number; left: number }
}

export interface Screening {
  last?: {
    askedAt: string
    byName: string
    endedAt?: string | null
    scanned: number
    proposed: number
    excluded: number
  } | null
  rules: { id: string; sense: Sense; when: string; text: string; article: string }[]
}

/** What people wrote on an item. */
export interface Said {
  name: string
  situation?: string | null
  strategy?: string | null
  strategyName?: string | null
  method?: string | null
  methodName?: string | null
  opinion?: string | null
  responsibleUnit?: string | null
  responsibleUnitName?: string | null
  responsiblePerson?: string | null
  maturity?: string | null
  maturityName?: string | null
  expected?: Yuan | null
  plannedOn?: string | null
  problems?: string | null
}

export interface Item {
  number: string
  rev: number
  live: boolean
  groupNo: number
  holder: string
  regionName: string
  since: string
  said: Said
  assets: {
    number: string
    kind: string
    name: string
    area?: SquareMetres | null
    value?: Yuan | null
  }[]
  area: SquareMetres
  value: Yuan
}

export interface ItemVersion {
  item: Item
  validFrom: string
  validTo?: string | null
  cause: string
  by: string
  changes: { label: string; before?: string | null; after?: string | null }[]
}

export interface LedgerPage {
  rows: Item[]
  next?: string | null
  sums: { items: number; assets: number; value: Yuan; expected: Yuan }
  day: string
}

const base = '/api/ledger'

export const ledgerApi = {
  screening: () => http.get<Screening>(`${base}/screening`),
  screen: () => http.post(`${base}/screening`),
  candidates: (query: Query) => http.get<CandidatePage>(`${base}/candidates`, { query }),
  take: (numbers: readonly string[], bundle?: string) =>
    http.post<{ items: string[] }>(`${base}/candidates/take`, { numbers, bundle }),
  leave: (numbers: readonly string[], remark: string) =>
    http.post(`${base}/candidates/leave`, { numbers, remark }),
  reopen: (numbers: readonly string[]) => http.post(`${base}/candidates/reopen`, { numbers }),
  items: (query: Query) => http.get<LedgerPage>(`${base}/items`, { query }),
  history: (number: string) => http.get<ItemVersion[]>(`${base}/items/${number}`),
  change: (number: string, rev: number, facts: Said, cause: string) =>
    http.put<Item>(`${base}/items/${number}`, { rev, facts, cause }),
  end: (number: string, rev: number, cause: string) =>
    http.post(`${base}/items/${number}/end`, { rev, cause }),
}
