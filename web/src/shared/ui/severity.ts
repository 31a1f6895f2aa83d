import type { Severity } from '@/shared/api/catalog'
import type { Tone } from './tone'

/** How the house says the severity of a problem. */
export const SEVERITY: Record<Severity, { text: string; tone: Tone; cell: string | undefined }> = {
  REFUSED: { text: '读不出', tone: 'late', cell: 'wrong' },
  BLOCK: { text: '要改', tone: 'late', cell: 'wrong' },
  EXPLAIN: { text: '要说明', tone: 'soon', cell: 'unclear' },
  HINT: { text: '提示', tone: 'plain', cell: undefined },
}

const ORDER: readonly Severity[] = ['REFUSED', 'BLOCK', 'EXPLAIN', 'HINT']

/** The worst first. */
export function bySeverity<P extends { severity: Severity }>(problems: readonly P[]): P[] {
  return [...problems].sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity))
}

/** Of a severity as the catalogue's rules name it, in small letters. */
export function severityOf(name: string): (typeof SEVERITY)[Severity] {
  return SEVERITY[name.toUpperCase() as Severity] ?? SEVERITY.HINT
}
