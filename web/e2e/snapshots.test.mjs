// The office freezes the register, proves it, and sees what came after, down to the row.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { downloadBy, openBrowser, shoot } from './browser.mjs'
import { addPaper, as, declareAccounts, sign, submit, tables } from './calls.mjs'
import { startServer } from './server.mjs'
import { read } from './workbook.mjs'

let server
let browser
let page

before(async () => {
  server = await startServer()
  browser = await openBrowser()
  page = await browser.person(`${server.url}/sign-in`)
})

after(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (name) => page.getByRole('button', { name, exact: true })
const dialog = () => page.locator('.el-dialog:visible')

/** A unit's accounts, from its clerk into the register. */
async function accept(clerk, head, accounts) {
  await as(page, clerk)
  const table = (await tables(page, 'ZH')).find((one) => one.state !== 'ACCEPTED')
  await declareAccounts(page, table.id, accounts)
  await addPaper(page, table.id)
  await submit(page, table.id)
  for (const signer of [head, 'caizheng.sh', 'zhuanban']) {
    await as(page, signer)
    await sign(page, table.id)
  }
}

async function openSnapshots() {
  await page.locator('nav.menu a', { hasText: '冻结快照' }).click()
  await page.getByRole('heading', { name: '冻结快照' }).waitFor()
}

describe('the office freezes what was accepted', () => {
  it('is told what is not accepted yet, and freezes', async () => {
    await accept('jgsw.tb', 'jgsw.fz', [
      ['市机关事务管理中心', '360200150684311688', '120000.50'],
      ['市机关事务管理中心工会', '360200152471818925', '8000.00'],
    ])
    await openSnapshots()
    await button('冻结现在的资产库').click()
    await dialog().getByText('没有接收入库').waitFor()
    await shoot(page, '60-freeze')
    await dialog().getByRole('button', { name: '冻结', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.locator('tbody tr', { hasText: '已冻结' }).first().waitFor()
  })

  it('proves it: nothing was changed', async () => {
    await page.locator('tbody tr', { hasText: '已冻结' }).first().click()
    await button('核验').click()
    await page.getByText('核验无误').waitFor()
    await page.getByText('没有变动', { exact: true }).waitFor()
    await page
      .getByRole('button', { name: '冻结时的底数' })
      .or(page.getByRole('tab', { name: '冻结时的底数' }))
      .first()
      .click()
    await page.locator('tbody tr', { hasText: '机关事务' }).first().waitFor()
    await shoot(page, '61-snapshot-parts')
  })

  it('sees what was accepted since, by kind, row and act', async () => {
    const address = page.url().split('?')[0]
    await accept('ziran.tb', 'ziran.fz', [['市自然资源和规划局', '360200150684311704', '5600.00']])
    await page.goto(address)
    const line = page.locator('tr.line', { hasText: '银行账户' })
    await line.waitFor()
    assert.match(await line.innerText(), /新增[\s\S]*\+0\.56/)
    await line.click()
    await page.locator('tbody tr', { hasText: '市自然资源和规划局' }).last().waitFor()
    await shoot(page, '62-snapshot-difference')
    await page.locator('td.fixed', { hasText: '市自然资源和规划局' }).first().click()
    await page.locator('aside[role=dialog]').getByText('入库').first().waitFor()
    await shoot(page, '63-snapshot-steps')
  })

  it('takes the difference away as a workbook', async () => {
    await page.keyboard.press('Escape')
    const file = await downloadBy(page, () => button('导出差异').click())
    const sheets = read(file.bytes)
    assert.ok(sheets[1].rows.some((row) => row.cells.some((cell) => cell?.includes('市自然资源和规划局'))))
    assert.deepEqual(browser.troubles, [])
  })
})
