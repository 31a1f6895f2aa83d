// Fills in our own templates and reads workbooks back, as far as the browser tests need it.
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate'

const ROW_KEY = 'sanzi:row'

const unescape = (text) =>
  text.replace(/&(lt|gt|quot|apos|amp|#(\d+));/g, (all, name, number) =>
    number
      ? String.fromCodePoint(Number(number))
      : { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name],
  )
const escape = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])
const textIn = (xml) =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map((found) => unescape(found[1])).join('')

export function columnName(index) {
  const rest = Math.floor(index / 26)
  return (rest ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

function columnIndex(reference) {
  return (
    [...reference.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  )
}

function sheetPaths(files) {
  const names = [
    ...strFromU8(files['xl/workbook.xml']).matchAll(/<sheet\s[^>]*name="([^"]*)"[^>]*r:id="([^"]*)"/g),
  ]
  const relations = strFromU8(files['xl/_rels/workbook.xml.rels'])
  return names.map(([, name, id]) => {
    const relation = [...relations.matchAll(/<Relationship\s[^>]*>/g)].find(([tag]) =>
      tag.includes(`Id="${id}"`),
    )[0]
    return { name: unescape(name), path: 'xl/' + /Target="\/?(?:xl\/)?([^"]*)"/.exec(relation)[1] }
  })
}

/** Every sheet as rows of texts, with the style number of each cell. */
export function read(bytes) {
  const files = unzipSync(bytes)
  const shared = files['xl/sharedStrings.xml']
    ? [...strFromU8(files['xl/sharedStrings.xml']).matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item]) =>
        textIn(item),
      )
    : []
  return sheetPaths(files).map(({ name, path }) => {
    const rows = []
    for (const [, attributes, content] of strFromU8(files[path]).matchAll(
      /<row\s([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g,
    )) {
      const row = { number: Number(/r="(\d+)"/.exec(attributes)[1]), cells: [], styles: [] }
      for (const [, cell, inner] of (content ?? '').matchAll(/<c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
        const index = columnIndex(/r="([A-Z]+)\d+"/.exec(cell)[1])
        const raw = /<v>([^<]*)<\/v>/.exec(inner ?? '')?.[1] ?? ''
        row.cells[index] = /t="s"/.test(cell)
          ? shared[Number(raw)]
          : /t="inlineStr"/.test(cell)
            ? textIn(inner)
            : unescape(raw)
        row.styles[index] = Number(/s="(\d+)"/.exec(cell)?.[1] ?? 0)
      }
      rows.push(row)
    }
    return { name, rows }
  })
}

/** Columns by key, and the number of the first row to fill in. */
export function layoutOf(bytes) {
  const keys = read(bytes)[0].rows.find((row) => row.cells.includes(ROW_KEY))
  return { columns: new Map(keys.cells.map((key, index) => [key, index])), first: keys.number + 2 }
}

function cellXml(reference, style, value) {
  return typeof value === 'number'
    ? `<c r="${reference}"${style}><v>${value}</v></c>`
    : `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`
}

/**
 * Writes values into a template or into a workbook made from one. `changes` holds objects by column key; the n-th goes
 * into the n-th row below the headings, and what it does not name stays.
 */
export function fill(bytes, changes) {
  const files = unzipSync(bytes)
  const { columns, first } = layoutOf(bytes)
  const { path } = sheetPaths(files)[0]
  let xml = strFromU8(files[path])
  changes.forEach((values, offset) => {
    const number = first + offset
    const pattern = new RegExp(`<row\\s[^>]*?r="${number}"[^>]*?(?:/>|>([\\s\\S]*?)</row>)`)
    const cells = new Map(
      [
        ...(pattern.exec(xml)?.[1] ?? '').matchAll(/<c\s[^>]*?r="([A-Z]+)\d+"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g),
      ].map(([cell, letters]) => [columnIndex(letters), cell]),
    )
    for (const [key, value] of Object.entries(values)) {
      const index = columns.get(key)
      if (index === undefined) {
        throw new Error(`The template has no column ${key}`)
      }
      const style = / s="\d+"/.exec(cells.get(index) ?? '')?.[0] ?? ''
      cells.set(index, cellXml(`${columnName(index)}${number}`, style, value))
    }
    const ordered = [...cells].sort(([one], [other]) => one - other).map(([, cell]) => cell)
    const row = `<row r="${number}">${ordered.join('')}</row>`
    xml = pattern.test(xml)
      ? xml.replace(pattern, () => row)
      : xml.replace('</sheetData>', () => `${row}</sheetData>`)
  })
  files[path] = strToU8(xml)
  return zipSync(files, { level: 6 })
}
