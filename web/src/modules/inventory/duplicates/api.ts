import { http, type Query } from '@/shared/api/http'
import type { PairDetail, PairDecision, PairPage, SearchProgress } from './types'

const base = '/api/inventory/duplicates'

export const duplicatesApi = {
  list: (query: Query) => http.get<PairPage>(base, { query }),
  get: (id: string) => http.get<PairDetail>(`${base}/${id}`),
  decide: (id: string, decision: PairDecision) => http.post(`${base}/${id}/decision`, decision),
  search: () => http.post<{ jobId: string }>(`${base}/search`, {}),
  progress: (job: string) => http.get<SearchProgress>(`${base}/search/${job}`),
}
