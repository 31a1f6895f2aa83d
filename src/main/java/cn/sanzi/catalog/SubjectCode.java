package cn.sanzi.catalog;

import cn.sanzi.shared.Refused;

/** Code of a subject that rules judge (事项), such as {@code lease} or {@code equity-listing}. */
public record SubjectCode(String value) {

  private static final String FORM = "[a-z]+(-[a-z]+)*";

  /** {@code catalog.no-such-subject} when it cannot be one. */
  public static SubjectCode parse(String text) {
    if (!text.matches(FORM)) {
      throw new Refused(new CatalogRefusal.NoSuchSubject(text));
    }
    return new SubjectCode(text);
  }

  public SubjectCode {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("Not a subject's code: " + value);
    }
  }
}
