package cn.sanzi.platform.web;

/** A field is missing from a request. */
final class IncompleteBody extends RuntimeException {

  private final String field;

  IncompleteBody(String field) {
    super("missing field " + field, null, false, false);
    this.field = field;
  }

  String field() {
    return field;
  }
}
