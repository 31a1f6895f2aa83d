/** Reads a block as Excel and WPS put it on the clipboard: tabs, line ends, quotes around cells that hold either. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null
    const end = quoted ? quoted.end : endOfCell(text, at)
    row.push(quoted ? quoted.value : text.slice(at, end))
    if (text[end] === '\t') {
      at = end + 1
      if (at === text.length) {
        row.push('')
      }
      continue
    }
    rows.push(row)
    row = []
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  if (row.length) {
    rows.push(row)
  }
  return rows
}

/** A cell in quotes; null when the quote is only a character of the text. */
function quotedCell(text: string, from: number): { value: string; end: number } | null {
  let at = from + 1
  let value = ''
  while (at < text.length) {
    if (text[at] !== '"') {
      value += text[at++]
    } else if (text[at + 1] === '"') {
      value += '"'
      at += 2
    } else {
      const end = at + 1
      return end === text.length || '\t\r\n'.includes(text[end] ?? '') ? { value, end } : null
    }
  }
  return null
}

function endOfCell(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if ('\t\r\n'.includes(text[at] ?? '')) {
      return at
    }
  }
  return text.length
}

/** A block as Excel and WPS read it back. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quotedWhereNeeded).join('\t')).join('\r\n')
}

function quotedWhereNeeded(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
