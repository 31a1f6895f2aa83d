// Starts the packaged application in demo mode on a free port, with a data folder of its own.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE = 300_000

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** What `./sanzi` starts: unpacked beside its start-up cache, where it was made. */
const APP = join(ROOT, 'target', 'app')
const CACHE = join(APP, 'sanzi.aot')

/** Those of the script; the cache holds for no others. */
const OPTIONS = [
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-XX:+UseCompactObjectHeaders',
  '-XX:MaxMetaspaceSize=256m',
  '-Dfile.encoding=UTF-8',
  '--enable-native-access=ALL-UNNAMED',
]

function findJar() {
  const target = existsSync(CACHE) ? APP : join(ROOT, 'target')
  const jar =
    existsSync(target) && readdirSync(target).find((name) => /^sanzi-[\d.]+(-SNAPSHOT)?\.jar$/.test(name))
  if (!jar) {
    throw new Error('No target/sanzi-*.jar: package the application first (./sanzi build)')
  }
  return join(target, jar)
}

/** The Java of the build: SANZI_JAVA, or the newest JDK 25 of the usual folder, or plain `java`. */
function findJava() {
  if (process.env.SANZI_JAVA) {
    return process.env.SANZI_JAVA
  }
  const home = '/usr/lib/jvm'
  const found = existsSync(home) ? readdirSync(home).filter((name) => /(^|[^\d])25([^\d]|$)/.test(name)) : []
  return found.length ? join(home, found.sort().at(-1), 'bin', 'java') : 'java'
}

/** The list of accounts is the last thing that the start prints. */
const READY = 'rizhi'

/** Answers the address and how to stop it; `SANZI_E2E_URL` names a server that runs already. */
export async function startServer() {
  if (process.env.SANZI_E2E_URL) {
    return { url: process.env.SANZI_E2E_URL, stop: () => Promise.resolve() }
  }
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'sanzi-e2e-'))
  const options = existsSync(CACHE) ? [...OPTIONS, `-XX:AOTCache=${CACHE}`] : OPTIONS
  const child = spawn(findJava(), [...options, '-jar', findJar()], {
    cwd: ROOT,
    env: { ...process.env, SANZI_DEMO: 'true', SANZI_PORT: String(port), SANZI_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = []
  child.stdout.on('data', (text) => log.push(String(text)))
  child.stderr.on('data', (text) => log.push(String(text)))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let over = false
  ended.then(() => (over = true))

  const url = `http://127.0.0.1:${port}`
  const started = Date.now()
  while (!log.join('').includes(READY)) {
    if (over || Date.now() - started > PATIENCE) {
      child.kill('SIGTERM')
      throw new Error(`The application did not start:\n${log.join('').slice(-4000)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return {
    url,
    log: () => log.join(''),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
