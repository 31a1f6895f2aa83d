package cn.sanzi.sheets;

/**
 * One cell as it stands in a workbook, before anybody says what it means.
 *
 * @param type what the file says it is
 * @param text text, or the number as the file writes it ({@code 3742500}, {@code 1.5E16}); never
 *     null
 */
public record Cell(Type type, String text) {

  /** An empty cell. */
  public static final Cell BLANK = new Cell(Type.BLANK, "");

  /**
   * Types of content. A formula shows as its cached result; {@code ERROR} holds {@code #N/A} and
   * the like.
   */
  public enum Type {
    BLANK,
    TEXT,
    NUMBER,
    /**
     * A number that is formatted as a date; the text is the serial in the 1900 system, fraction
     * kept.
     */
    DATE,
    BOOLEAN,
    ERROR
  }

  public boolean isBlank() {
    return type == Type.BLANK || (type == Type.TEXT && text.isBlank());
  }
}
