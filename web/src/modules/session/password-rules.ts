export interface PasswordRule {
  text: string
  holds: boolean
}

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]

/** The rules that a page can check while one types; the server knows more (weak words, earlier passwords). */
export function passwordRules(next: string, login: string, current: string): PasswordRule[] {
  const kinds = KINDS.filter((kind) => kind.test(next)).length
  return [
    { text: '不少于 10 位', holds: next.length >= 10 },
    { text: '大写字母、小写字母、数字、符号至少三类', holds: kinds >= 3 },
    {
      text: '不含登录名',
      holds: next !== '' && !next.toLowerCase().includes(login.toLowerCase()),
    },
    { text: '同一字符不连续出现 4 次', holds: next !== '' && !/(.)\1{3}/.test(next) },
    { text: '与当前密码不同', holds: next !== '' && next !== current },
  ]
}
