import { ElMessage } from 'element-plus'
import { asProblem } from '@/shared/api/problem'

/** Below the top bar, so that it stays in reach. */
const offset = 56

/** Short notices at the top of the page; what must be acted on stands in the page instead. */
export const notify = {
  done: (text: string) => void ElMessage({ type: 'success', message: text, duration: 2500, offset }),
  tell: (text: string) => void ElMessage({ type: 'info', message: text, duration: 4000, offset }),
  problem: (thrown: unknown) =>
    void ElMessage({
      type: 'error',
      message: asProblem(thrown).detail,
      duration: 8000,
      showClose: true,
      offset,
    }),
}
