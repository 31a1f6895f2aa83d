import { http } from '@/shared/api/http'
import { download, upload } from '@/shared/api/transfer'

export interface Scan {
  id: string
  name: string
  size: number
  by: string
  at: string
}

/** Where the paper of a submission stands. */
export interface Standing {
  code?: string | null
  printedAt?: string | null
  receivedOn?: string | null
  receivedBy?: string | null
  scans: Scan[]
}

export interface Verified {
  match: 'SAME' | 'SUPERSEDED' | 'DIFFERENT'
  sentence: string
  differences: string[]
  unitName: string
  kindName: string
  campaignName: string
  no: number
  rows: number
  originalValue?: string | null
  digest: string
  code: string
  printedAt: string
}

const form = (assignment: string, no: number) =>
  `/api/inventory/assignments/${assignment}/versions/${no}/signed-form`

export const sealingApi = {
  standing: (assignment: string, no: number) => http.get<Standing>(form(assignment, no)),
  print: (assignment: string, no: number) => download(`${form(assignment, no)}.zip`, '签章表.zip'),
  scan: (assignment: string, no: number, one: Scan) =>
    download(`${form(assignment, no)}/scans/${one.id}`, one.name),
  addScan: (assignment: string, no: number, file: File) => {
    const body = new FormData()
    body.append('file', file)
    return upload(`${form(assignment, no)}/scans`, body)
  },
  receive: (assignment: string, no: number, receivedOn: string) =>
    http.post(`${form(assignment, no)}/receipt`, { receivedOn }),
  verify: (code: string) => http.get<Verified>(`/api/inventory/signed-forms/${encodeURIComponent(code)}`),
}
