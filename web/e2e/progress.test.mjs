// The office watches a campaign: figures that open their rows, coverage, ranking, the workbook.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { downloadBy, openBrowser, shoot, signIn } from './browser.mjs'
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

const dialog = () => page.locator('.el-dialog:visible')
const tile = (label) => page.locator('.tile', { hasText: label })
const settled = () =>
  page.waitForFunction(() => !document.querySelector('.skeleton, .stale, [aria-busy="true"]'))

async function as(login) {
  await page.context().clearCookies()
  await signIn(page, login)
}

/** The figures of the board's first line, by heading. */
async function figures(row) {
  await page.locator('tfoot').waitFor()
  await settled()
  return page.evaluate((nth) => {
    const heads = [...document.querySelectorAll('thead th')].map((th) => th.textContent.trim())
    const line = nth < 0 ? document.querySelector('tfoot tr') : document.querySelectorAll('tbody tr')[nth]
    const cells = [...line.cells].map((td) => td.textContent.trim())
    const shift = heads.length - cells.length
    return Object.fromEntries(heads.map((head, i) => [head, cells[i - shift] ?? '']))
  }, row)
}

describe('the office watches the campaign', () => {
  it('sees a nil return move from stage to stage', async () => {
    await signIn(page, 'guozi.tb')
    await page
      .locator('tbody tr', { hasText: '银行账户' })
      .first()
      .getByRole('link', { name: '零报告' })
      .click()
    await dialog().getByLabel('说明').fill('本单位没有实有资金账户。')
    await dialog().getByRole('button', { name: '报零报告' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await as('zhuanban')
    await page.locator('nav.menu a', { hasText: '任务与进度' }).click()
    await tile('全覆盖').waitFor()
    const total = await figures(-1)
    assert.equal(total['待签批'], '1')
    assert.match(await tile('已报').innerText(), /1 \/ \d+ 张/)
    await shoot(page, '40-progress-board')
  })

  it('opens exactly the rows behind a figure', async () => {
    const first = await figures(0)
    await page.locator('tbody tr').first().locator('a').first().click()
    await page.waitForURL(/view=rows/)
    await settled()
    await page.getByText(`共 ${first['应报']} 行`).waitFor()
    await page.goto(`${server.url}/inventory/progress?view=rows&stage=SUBMITTED`)
    await page.getByText('共 1 行').waitFor()
    assert.equal(await page.locator('tbody tr').count(), 1)
    assert.match(await page.locator('tbody tr').innerText(), /国有资产监督管理委员会/)
    await shoot(page, '41-progress-rows')
  })

  it('tells counties and units apart, in the order of their rank', async () => {
    await page.goto(`${server.url}/inventory/progress?view=unit`)
    await page.locator('tfoot').waitFor()
    await page.getByLabel('按名次').check()
    await settled()
    const ahead = await figures(0)
    assert.match(ahead['单位'], /国有资产监督管理委员会/)
    assert.equal(ahead['名次'], '1')
    await shoot(page, '42-progress-ranking')
  })

  it('takes the figures and every table behind them as a workbook', async () => {
    const file = await downloadBy(page, () => page.getByRole('button', { name: '导出 Excel' }).click())
    const sheets = read(file.bytes)
    assert.deepEqual(
      sheets.map((sheet) => sheet.name),
      ['进度', '逐表'],
    )
  })

  it('reminds a unit, which finds it in its list of work', async () => {
    await page.goto(
      `${server.url}/inventory/progress?view=unit&q=${encodeURIComponent('市住房和城乡建设局')}`,
    )
    await settled()
    await page.locator('tbody tr').first().getByRole('checkbox').check()
    await page.getByRole('button', { name: '催办 1 家' }).click()
    await dialog().getByLabel('催办内容').fill('请于本周四前上报。')
    await shoot(page, '43-remind')
    await dialog().getByRole('button', { name: '发出催办' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '催办记录' }).click()
    await page.locator('aside[role=dialog]').getByText('请于本周四前上报。').waitFor()
    await shoot(page, '44-reminders')
    await as('zhujian.tb')
    await page.getByText('请于本周四前上报。').first().waitFor()
    await shoot(page, '45-reminded')
  })

  it('keeps the console clean', () => assert.deepEqual(browser.troubles, []))
})
