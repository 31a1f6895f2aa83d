// A clerk fills in a table like a spreadsheet, without a mouse.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openBrowser, shoot, signIn } from './browser.mjs'
import { startServer } from './server.mjs'

/** One white dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

let server
let browser
let page

before(async () => {
  server = await startServer()
  browser = await openBrowser()
  page = await browser.person(`${server.url}/sign-in`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, 'caizheng.tb')
})

after(async () => {
  await browser?.close()
  await server?.stop()
})

const keys = async (...names) => {
  for (const name of names) {
    await page.keyboard.press(name)
  }
}
const type = (text) => page.keyboard.type(text)
const cellInHand = () => page.locator('.cell.active')
const inHand = () => page.locator('.editor textarea').getAttribute('aria-label')
const state = (text) => page.locator('[data-state]', { hasText: text }).waitFor()
const saved = () => state(/已全部保存|没有改动/)
const rowsTold = async () =>
  Number(/共 ([\d,]+) 行/.exec(await page.locator('.status').innerText())[1].replace(',', ''))

async function paste(text) {
  await page.evaluate((block) => {
    const data = new DataTransfer()
    data.setData('text/plain', block)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement.dispatchEvent(event)
  }, text)
}

async function copied() {
  return page.evaluate(() => {
    const data = new DataTransfer()
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement.dispatchEvent(event)
    return data.getData('text/plain')
  })
}

async function toFirstBlank() {
  await keys('Control+Home')
  if (await rowsTold()) {
    await keys('Control+ArrowDown', 'ArrowDown')
  }
}

async function openGrid(kind) {
  const lines = await page.evaluate(
    async (of) => (await fetch(`/api/inventory/assignments?kind=${of}`)).json(),
    kind,
  )
  assert.ok(lines.length, `a table of ${kind}`)
  await page.goto(`${server.url}/inventory/assignments/${lines[0].id}/grid`)
  await page.locator('[role=grid]').waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  return lines[0]
}

describe('a clerk fills in houses by the keyboard alone', () => {
  it('finds the grid from the table, with the cursor in the first cell', async () => {
    const one = await openGrid('FW')
    await page.goto(`${server.url}/inventory/assignments/${one.id}`)
    await page.getByRole('link', { name: '在线填报' }).click()
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await keys('Control+End', 'Home')
    assert.match(await inHand(), /资产名称/)
  })

  it('types along the row, chooses from a list, and is told what is wrong at the cell', async () => {
    const at = await rowsTold()
    await toFirstBlank()
    await type('新楼甲')
    await keys('Tab')
    assert.match(await inHand(), new RegExp(`第 ${at + 1} 行`))
    await keys('Shift+Tab')
    assert.equal((await cellInHand().innerText()).trim(), '新楼甲')
    // A list: some of the label, Enter takes the entry.
    await goTo('房屋用途')
    await type('办公')
    await page.locator('.sheet-choice.on').waitFor()
    await shoot(page, 'grid-01-list')
    await keys('Enter', 'ArrowUp')
    assert.match((await cellInHand().innerText()).trim(), /办公/)
    await goTo('实测建筑面积')
    await type('约三千')
    await keys('Enter', 'ArrowUp')
    await saved()
    assert.equal((await cellInHand().innerText()).trim(), '约三千')
    await page.locator('.bubble').waitFor()
    assert.match(await page.locator('.bubble').innerText(), /面积|数/)
    await shoot(page, 'grid-02-as-typed')
  })

  it('loses nothing that cannot be read when the page is left and opened again', async () => {
    await openGrid('FW')
    await page.getByText('新楼甲').first().waitFor()
    await page.getByRole('button', { name: '下一处问题' }).click()
    await page.locator('.bubble').waitFor()
    await goTo('实测建筑面积')
    assert.equal((await page.locator('.cell.unreadable').first().innerText()).trim(), '约三千')
  })

  it('mends, undoes and redoes', async () => {
    await page.locator('.cell.unreadable').first().click()
    await type('3000')
    await keys('Enter', 'ArrowUp')
    assert.equal((await cellInHand().innerText()).trim(), '3,000')
    await keys('Control+z')
    assert.equal((await cellInHand().innerText()).trim(), '约三千')
    await keys('Control+y')
    assert.equal((await cellInHand().innerText()).trim(), '3,000')
    await keys('F2', 'Backspace', '5', 'Escape')
    assert.equal((await cellInHand().innerText()).trim(), '3,000')
    await keys('F2', 'Backspace', '5', 'Enter', 'ArrowUp', 'Control+s')
    await saved()
    assert.equal(await page.locator('.cell.unreadable').count(), 0)
    assert.equal((await cellInHand().innerText()).trim(), '3,005')
  })

  it('pastes five hundred rows from Excel, and undoes that in one', async () => {
    const before = await rowsTold()
    await toFirstBlank()
    const block = Array.from({ length: 500 }, (_, i) => `仓库${i + 1}号\t${i === 3 ? '"甲\n乙"' : ''}`).join(
      '\r\n',
    )
    await paste(block)
    await page.waitForFunction(
      (n) => document.querySelector('.status').innerText.includes(`共 ${n} 行`),
      before + 500,
    )
    await saved()
    await shoot(page, 'grid-03-pasted')
    await keys('Control+z')
    await page.waitForFunction(
      (n) => document.querySelector('.status').innerText.includes(`共 ${n} 行`),
      before,
    )
    await saved()
    await keys('Control+y')
    await saved()
    assert.equal(await rowsTold(), before + 500)
  })

  it('copies a block and fills down', async () => {
    await keys('Control+Home', 'Control+ArrowDown')
    const from = await inHand()
    await keys('Shift+ArrowUp', 'Shift+ArrowUp')
    assert.match(await copied(), /^仓库498号\r\n仓库499号\r\n仓库500号$/)
    await keys('Control+d')
    assert.match(await copied(), /^仓库498号\r\n仓库498号\r\n仓库498号$/)
    await keys('Control+z')
    assert.match(from, /资产名称/)
    await saved()
  })

  it('takes rows out and brings them back', async () => {
    const before = await rowsTold()
    await keys('Control+Home', 'Control+ArrowDown', 'Shift+ArrowUp', 'Control+-')
    await saved()
    assert.equal(await rowsTold(), before - 2)
    await keys('Control+z')
    await saved()
    assert.equal(await rowsTold(), before)
    await openGrid('FW')
    assert.equal(await rowsTold(), before)
  })

  it('shows whose change came between, and lets choose', async () => {
    await keys('Control+Home')
    await goTo('总层数')
    await page.evaluate(async () => {
      const [, id] = /assignments\/([^/]+)/.exec(location.pathname)
      const base = `/api/inventory/assignments/${id}/grid`
      const index = await (await fetch(base)).json()
      const [row] = await (
        await fetch(`${base}/rows?from=${index.windows[0].from}&to=${index.windows[0].from}`)
      ).json()
      const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1])
      await fetch(base, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-XSRF-TOKEN': token,
          'Idempotency-Key': '6f1c7c1e-0000-4000-8000-' + String(Date.now()).padStart(12, '0').slice(-12),
        },
        body: JSON.stringify({
          rows: [{ key: 'x', act: 'PUT', rowId: row.id, rev: row.rev, cells: { totalFloors: '7' } }],
        }),
      })
    })
    await type('9')
    await keys('Enter')
    await page.getByText('这一行刚被别人改过').waitFor()
    await shoot(page, 'grid-04-conflict')
    await page.getByRole('button', { name: '用我的覆盖' }).click()
    await page.locator('.el-dialog:visible').waitFor({ state: 'hidden' })
    await saved()
    await openGrid('FW')
    await keys('Control+Home')
    await goTo('总层数')
    assert.equal((await cellInHand().innerText()).trim(), '9')
  })

  it('picks a place among the unit’s own', async () => {
    await keys('Control+Home')
    await goTo('中心经度')
    await type('117.2145')
    await keys('Tab')
    await type('29.2930')
    await keys('Enter', 'Control+s')
    await saved()
    await goTo('中心经度')
    await page.getByRole('button', { name: '在图上取点' }).click()
    await page.locator('.chart .point').first().waitFor()
    await page.locator('.chart').click({ position: { x: 420, y: 120 } })
    await page.getByText(/117\.\d{4}°E，29\.\d{4}°N/).waitFor()
    await shoot(page, 'grid-07-place')
    await page.getByRole('button', { name: '填入经纬度' }).click()
    await page.locator('.el-dialog:visible').waitFor({ state: 'hidden' })
    assert.match((await cellInHand().innerText()).trim(), /^117\.\d{4}$/)
    await saved()
  })

  it('takes an input method in the cell in hand', async () => {
    await toFirstBlank()
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Input.imeSetComposition', { text: 'lou', selectionStart: 3, selectionEnd: 3 })
    await cdp.send('Input.insertText', { text: '楼' })
    await keys('Enter', 'ArrowUp')
    assert.equal((await cellInHand().innerText()).trim(), '楼')
    await keys('Control+z')
    await saved()
  })

  it('scrolls through fifty thousand rows, drawing and fetching only what is in sight', async () => {
    const fetched = await withRows(50_000)
    await page.reload()
    await page.waitForFunction(() => document.querySelector('.status')?.innerText.includes('50,000 行'))
    await page.getByText('第1栋').first().waitFor()
    const slowest = await page.evaluate(async () => {
      const box = document.querySelector('[role=grid]')
      const frames = []
      let last = performance.now()
      for (let i = 0; i < 120; i++) {
        box.scrollTop += 330
        await new Promise(requestAnimationFrame)
        frames.push(performance.now() - last)
        last = performance.now()
      }
      return frames.sort((one, other) => one - other)[Math.floor(frames.length * 0.95)]
    })
    assert.ok(slowest < 120, `95 of 100 frames within 120 ms, not ${slowest}`)
    await keys('Control+End')
    assert.match(await inHand(), /第 50030 行/)
    await keys('PageUp', 'Control+Home', 'Control+ArrowDown')
    await page.getByText('第50000栋').waitFor()
    assert.ok((await page.locator('.sheet .cell').count()) < 900)
    assert.ok(fetched.length < 40, `${fetched.length} windows`)
    await shoot(page, 'grid-05-fifty-thousand')
    await keys('Control+Home')
    assert.match(await inHand(), /第 1 行/)
    await page.unroute('**/grid**')
  })
})

describe('the clerk hands in photographs, many at once', () => {
  it('has each go to the row that its name speaks of', async () => {
    await openGrid('FW')
    await keys('Control+Home')
    await paste('对号东楼\n对号西楼')
    await saved()
    await page.locator('.back').click()
    await page.getByRole('button', { name: '材料按文件名对号' }).click()
    await page.locator('.el-dialog:visible input[type=file]').setInputFiles(
      ['对号东楼-正面.png', '对号东楼 (2).png', '对号西楼_1.png', 'IMG_0931.png'].map((name) => ({
        name,
        mimeType: 'image/png',
        buffer: PNG,
      })),
    )
    await page.getByText('没有认出来，请选一行').waitFor()
    await page.locator('.el-dialog:visible .chip', { hasText: '全部' }).click()
    await page.getByText('名称相符').first().waitFor()
    await shoot(page, 'grid-06-papers-by-name')
    await page.getByRole('button', { name: '上传 3 份' }).click()
    await page.locator('.el-dialog:visible').waitFor({ state: 'hidden' })
    const papers = await page.evaluate(async () => {
      const [, id] = /assignments\/([^/?]+)/.exec(location.pathname)
      const { rows } = await (await fetch(`/api/inventory/assignments/${id}/rows?q=对号`)).json()
      return rows.map((row) => row.papers)
    })
    assert.deepEqual(papers, [2, 1])
  })

  it('leaves no error in the console', () => {
    assert.deepEqual(browser.troubles, [])
  })
})

/** Tabs on to the column of that name, from the row's beginning. */
async function goTo(label) {
  await keys('Home')
  for (let i = 0; i < 120; i++) {
    if ((await inHand()).endsWith(` ${label}`)) {
      return
    }
    await keys('ArrowRight')
  }
  throw new Error(`No column ${label}`)
}

/** Has the page see a table of so many rows; answers the windows that it asks for. */
async function withRows(count) {
  const fetched = []
  const windows = Array.from({ length: count / 100 }, (_, i) => ({
    from: i * 100 + 1,
    to: i * 100 + 100,
    rows: 100,
  }))
  await page.route('**/grid**', (route) => {
    const url = new URL(route.request().url())
    if (url.pathname.endsWith('/grid/rows')) {
      const from = Number(url.searchParams.get('from'))
      fetched.push(from)
      return route.fulfill({ json: Array.from({ length: 100 }, (_, i) => rowNumbered(from + i)) })
    }
    return url.pathname.endsWith('/grid') && url.pathname.startsWith('/api')
      ? route.fulfill({ json: { rev: 1, windows } })
      : route.fallback()
  })
  return fetched
}

function rowNumbered(n) {
  return {
    id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    rev: 1,
    ordinal: n,
    values: { name: `第${n}栋`, address: `瓷都大道${n}号`, builtArea: String(n) },
    shown: {},
    typed: [],
    problems: [],
    remarks: [],
    papers: 0,
    changedBy: '',
    changedAt: '2025-05-06T00:00:00Z',
  }
}
