/** Tones of a state: only `late` is red, only `done` is green. */
export type Tone = 'late' | 'soon' | 'back' | 'todo' | 'info' | 'done' | 'plain'

const TONES: readonly string[] = ['late', 'soon', 'back', 'todo', 'info', 'done', 'plain']

/** A tone as the server names it; an unknown one is shown plain. */
export function toneOf(name: string): Tone {
  return TONES.includes(name) ? (name as Tone) : 'plain'
}
