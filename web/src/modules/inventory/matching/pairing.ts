export interface RowChoice {
  rowId: string
  ordinal: number
  name: string
  why: string
}

export interface MatchedFile {
  name: string
  rows: RowChoice[]
}

/** A file with the row it goes to; none as long as nobody said. */
export interface Paired {
  file: File
  rows: RowChoice[]
  rowId: string
}

/** With its folders, when a whole folder was chosen. */
export function pathOf(file: File): string {
  return file.webkitRelativePath || file.name
}

/** What is sent together: the files of one row. */
export function uploads(paired: readonly Paired[]): { rowId: string; files: File[] }[] {
  const byRow = new Map<string, File[]>()
  for (const { rowId, file } of paired) {
    if (rowId) {
      byRow.set(rowId, [...(byRow.get(rowId) ?? []), file])
    }
  }
  return [...byRow].map(([rowId, files]) => ({ rowId, files }))
}
