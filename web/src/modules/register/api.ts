import { http, type Query } from '@/shared/api/http'
import { download, stream } from '@/shared/api/transfer'
import type { SquareMetres, Yuan } from '@/shared/format/figures'

export interface CardLine {
  number: string
  assetId: string
  kind: string
  kindName: string
  name: string
  unitId: string
  unitName: string
  regionId: number
  regionName: string
  groupNo: number
  use?: string | null
  useText?: string | null
  title?: string | null
  titleText?: string | null
  area?: SquareMetres | null
  originalValue?: Yuan | null
  netValue?: Yuan | null
  balance?: Yuan | null
  address?: string | null
  changedAt: string
  /** Acquired after the base date (增量). */
  increment: boolean
}

export interface CardPage {
  rows: CardLine[]
  next?: string | null
  prev?: string | null
  count: { value: number; exact: boolean }
}

export interface CardField {
  key: string
  label: string
  unit?: string | null
  text: string
  secret: boolean
}

export interface CardVersion {
  version: number
  validFrom: string
  cause: string
  by: string
  changes: { label: string; before?: string | null; after?: string | null }[]
}

export interface CardPaper {
  id: string
  name: string
  size: number
  link: string
}

export interface CardDetail {
  card: CardLine
  sections: { title: string; fields: CardField[] }[]
  lines: {
    key: string
    title: string
    columns: CardField[]
    lines: Record<string, string>[]
  }[]
  history: CardVersion[]
  papers: CardPaper[]
  /** Of an asset that left the register: since when, and why. */
  left?: { at: string; cause: string } | null
}

const base = '/api/register/cards'

export const cardsApi = {
  list: (query: Query) => http.get<CardPage>(base, { query }),
  get: (number: string) => http.get<CardDetail>(`${base}/${encodeURIComponent(number)}`),
  reveal: (number: string, key: string, reason: string) =>
    http.post<{ text: string }>(`${base}/${encodeURIComponent(number)}/reveal`, { key, reason }),
  paper: (paper: CardPaper) => download(paper.link, paper.name),
  /** May hold a million rows: the browser streams it to disk. */
  export: (query: Query) => stream(`${base}/export`, '资产库.xlsx', query),
}
