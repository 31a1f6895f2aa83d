import type { CodeEntry } from '@/shared/api/catalog'

export interface Branch {
  entry: CodeEntry
  depth: number
  /** Codes of the entries it stands under, outermost first. */
  above: string[]
  children: number
}

/** The part of a code that entries below it begin with: 360200 is above 360203, 01 above 0101. */
function stem(code: string): string {
  return code.length >= 6 && /^\d+$/.test(code) ? code.replace(/(00)+$/, '') : code
}

/** Entries under those whose code theirs begins with, in the order of the list. */
export function treeOf(entries: readonly CodeEntry[]): Branch[] {
  const branches: Branch[] = []
  const open: { stem: string; branch: Branch }[] = []
  for (const entry of [...entries].sort((one, other) => (one.code < other.code ? -1 : 1))) {
    let above = open.at(-1)
    while (above && !(entry.code.startsWith(above.stem) && entry.code !== above.branch.entry.code)) {
      open.pop()
      above = open.at(-1)
    }
    const branch: Branch = {
      entry,
      depth: open.length,
      above: open.map(({ branch: { entry: parent } }) => parent.code),
      children: 0,
    }
    if (above) {
      above.branch.children++
    }
    branches.push(branch)
    open.push({ stem: stem(entry.code), branch })
  }
  return branches
}
