// Writes src/generated/api.ts from the committed openapi.json; an empty description stands in until there is one.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const source = new URL('../openapi.json', import.meta.url)
const target = new URL('../src/generated/api.ts', import.meta.url)

const description = existsSync(source)
  ? JSON.parse(readFileSync(source, 'utf8'))
  : { openapi: '3.1.0', info: { title: 'Sanzi', version: '0' }, paths: {} }
mkdirSync(new URL('.', target), { recursive: true })
const text =
  '/* Generated from openapi.json by `npm run generate`. */\n' + astToString(await openapiTS(description))
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  writeFileSync(target, text)
}
