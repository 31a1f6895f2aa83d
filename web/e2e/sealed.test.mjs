// A unit prints what it handed in, signs and seals it, uploads the scan; the office receives the paper and verifies it.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { downloadBy, openBrowser, shoot } from './browser.mjs'
import { addPaper, as, declareAccounts, submit, tables } from './calls.mjs'
import { startServer } from './server.mjs'

let server
let browser
let page
let table
let code

before(async () => {
  server = await startServer()
  browser = await openBrowser()
  page = await browser.person(`${server.url}/sign-in`)
})

after(async () => {
  await browser?.close()
  await server?.stop()
})

const panel = () => page.getByRole('region', { name: '签章表' })
const open = (path) => page.goto(new URL(path, page.url()).href)

describe('what was handed in on paper', () => {
  it('is printed with a code', async () => {
    await as(page, 'jgsw.tb')
    table = (await tables(page, 'ZH')).find((one) => one.state !== 'ACCEPTED')
    await declareAccounts(page, table.id, [
      ['市机关事务管理中心', '360200150684311688', '120000.50'],
      ['市机关事务管理中心工会', '360200152471818925', '8000.00'],
    ])
    await addPaper(page, table.id)
    await submit(page, table.id)
    await open(`/inventory/assignments/${table.id}`)
    await panel().getByText('还没有打印').waitFor()
    const { name, bytes } = await downloadBy(page, () =>
      panel().getByRole('button', { name: '打印签章表' }).click(),
    )
    assert.match(name, /签章表_第1次\.zip$/)
    assert.equal(String.fromCharCode(...bytes.slice(0, 2)), 'PK')
    code = await panel().locator('.code').innerText()
    assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  })

  it('takes the sealed scan', async () => {
    await panel()
      .locator('input[type=file]')
      .setInputFiles({
        name: '签章表（盖章）.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
      })
    await panel().getByText('扫描件 1 份').waitFor()
    await panel().scrollIntoViewIfNeeded()
    await shoot(page, '92-sealed-form')
  })

  it('is received and verified by the office', async () => {
    await as(page, 'zhuanban')
    await open(`/inventory/reviews/${table.id}`)
    const today = await page.evaluate(async () => (await (await fetch('/api/worklist')).json()).today)
    await panel().locator('input[type=date]').fill(today)
    await panel().getByText('收到纸质件（').waitFor()
    await open('/inventory/verify')
    await page.getByLabel('校验码').fill(code.replaceAll('-', '').toLowerCase())
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('数据与这张纸一致。').waitFor()
    await shoot(page, '93-verified')
    assert.deepEqual(browser.troubles, [])
  })

  it('is found out when the code is not ours', async () => {
    await page.getByLabel('校验码').fill('0000-0000-0000-0000')
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('没有打印过带这个校验码的表').waitFor()
    await shoot(page, '94-not-verified')
  })
})
