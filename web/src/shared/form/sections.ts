import type { KindColumn, RowProblem } from '@/shared/api/catalog'
import { bySeverity } from '@/shared/ui/severity'

export interface FormSection {
  title: string
  columns: KindColumn[]
}

/** Columns by the heading they stand under, in the order of the catalogue. */
export function sectionsOf(columns: readonly KindColumn[]): FormSection[] {
  const sections = new Map<string, KindColumn[]>()
  for (const column of columns) {
    sections.set(column.section, [...(sections.get(column.section) ?? []), column])
  }
  return [...sections].map(([title, own]) => ({ title, columns: own }))
}

/** The worst problem of a column. */
export function problemAt(problems: readonly RowProblem[], key: string): RowProblem | undefined {
  return bySeverity(problems.filter((problem) => problem.column === key))[0]
}

/** How many columns of a section have something that must or should be dealt with. */
export function troubled(section: FormSection, problems: readonly RowProblem[]): number {
  return section.columns.filter((column) =>
    problems.some((problem) => problem.column === column.key && problem.severity !== 'HINT'),
  ).length
}
