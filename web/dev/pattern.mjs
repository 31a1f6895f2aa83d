/** `/a/:id` as a matcher, in the manner of URLPattern. */
export class PathPattern {
  constructor(path) {
    this.expression = new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
  }

  exec({ pathname }) {
    const found = this.expression.exec(pathname)
    return (
      found && {
        pathname: {
          groups: Object.fromEntries(
            Object.entries(found.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]),
          ),
        },
      }
    )
  }
}
