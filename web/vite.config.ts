import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// In development /api goes to the running server, or to dev/server.mjs (`npm run mock`), which listens on 5174.
const api = process.env.SANZI_API ?? 'http://127.0.0.1:5174'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5173, strictPort: true, proxy: { '/api': api } },
  build: { target: 'es2020', chunkSizeWarningLimit: 700, reportCompressedSize: false },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})
