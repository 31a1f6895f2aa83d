import { http } from '@/shared/api/http'
import { download, upload } from '@/shared/api/transfer'

export interface PlanFile {
  id: string
  /** One of its 统计样表, else the plan itself. */
  form: boolean
  name: string
  size: number
}

export interface WorkPlan {
  id: string
  body: string
  version: number
  title: string
  state: 'SUBMITTED' | 'APPROVED' | 'RETURNED'
  stateText: string
  rev: number
  by: string
  at: string
  opinion?: string | null
  mayDecide: boolean
  files: PlanFile[]
}

const base = '/api/inventory'

export const plansApi = {
  list: (campaign: string) => http.get<WorkPlan[]>(`${base}/campaigns/${campaign}/plans`),
  handIn: (campaign: string, title: string, files: readonly File[], forms: readonly File[]) => {
    const form = new FormData()
    form.append('title', title)
    files.forEach((file) => form.append('files', file))
    forms.forEach((file) => form.append('forms', file))
    return upload<{ id: string }>(`${base}/campaigns/${campaign}/plans`, form)
  },
  decide: (plan: string, rev: number, approved: boolean, opinion: string) =>
    http.post(`${base}/plans/${plan}/decision`, { approved, opinion }, { rev }),
  download: (plan: string, file: PlanFile) => download(`${base}/plans/${plan}/files/${file.id}`, file.name),
}
