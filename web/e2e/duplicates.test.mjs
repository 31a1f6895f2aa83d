// A thing declared by two units is found, looked at side by side, and decided.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openBrowser, shoot, signIn } from './browser.mjs'
import { startServer } from './server.mjs'

const STREET = `查重${Date.now() % 100_000}路`
const NAME = `${STREET}办公楼`

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

async function as(login) {
  await page.context().clearCookies()
  await signIn(page, login)
}

async function declare(values) {
  await page.evaluate(async (typed) => {
    const [one] = await (await fetch('/api/inventory/assignments?kind=FW')).json()
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1])
    const answer = await fetch(`/api/inventory/assignments/${one.id}/rows`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
      body: JSON.stringify({ values: typed }),
    })
    if (!answer.ok) {
      throw new Error(await answer.text())
    }
  }, values)
}

const pair = () => page.locator('tbody tr', { hasText: NAME }).first()
const drawer = () => page.locator('aside[role=dialog]')

describe('the office finds what was declared twice', () => {
  it('has everything compared and sees the pair with its ground', async () => {
    await as('caizheng.tb')
    await declare({
      name: NAME,
      address: `江西省景德镇市珠山区${STREET}１２号３栋`,
      builtArea: '1337.4',
      totalFloors: '6',
      originalValue: '3742500',
    })
    await as('jgsw.tb')
    await declare({ name: NAME, address: `${STREET}12号三号楼`, builtArea: '1337.40', totalFloors: '5' })
    await as('zhuanban')
    await page.locator('nav.menu a', { hasText: '查重' }).click()
    await page.getByRole('button', { name: '重新查重' }).click()
    await pair().waitFor()
    assert.match(await pair().innerText(), /坐落相似 100%/)
    await shoot(page, 'duplicates-01-pairs')
  })

  it('looks at both side by side, differences marked', async () => {
    await pair().locator('td.fixed').click()
    await drawer().getByText('总层数').waitFor()
    assert.ok((await drawer().locator('tr.differs').count()) >= 3)
    await shoot(page, 'duplicates-02-side-by-side')
  })

  it('decides with a ground, and is not asked again', async () => {
    assert.ok(await drawer().getByRole('button', { name: '同一项', exact: true }).isDisabled())
    await drawer().getByLabel('依据').fill('同一本不动产权证，现场看过只有一栋')
    await drawer().getByRole('button', { name: '同一项', exact: true }).click()
    await page.waitForFunction(
      (name) => ![...document.querySelectorAll('tbody tr')].some((tr) => tr.innerText.includes(name)),
      NAME,
    )
    await page.getByRole('button', { name: '重新查重' }).click()
    await page.getByText('上次查重').waitFor()
    await page.waitForTimeout(1500)
    assert.equal(await pair().count(), 0)
    await page.goto(`${server.url}/inventory/duplicates?state=SAME`)
    await pair().waitFor()
    await shoot(page, 'duplicates-03-decided')
  })

  it('tells the clerk at his row, in the grid too', async () => {
    await as('jgsw.tb')
    const [one] = await page.evaluate(async () => (await fetch('/api/inventory/assignments?kind=FW')).json())
    await page.goto(`${server.url}/inventory/assignments/${one.id}?only=remarks`)
    await page.getByText(NAME).first().waitFor()
    await page.locator('tbody td.fixed', { hasText: NAME }).first().click()
    await drawer()
      .getByRole('button', { name: /审核意见/ })
      .click()
    await drawer().getByText('经认定为同一项资产').waitFor()
  })

  it('leaves no error in the console', () => {
    assert.deepEqual(browser.troubles, [])
  })
})
