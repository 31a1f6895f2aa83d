package cn.sanzi.sheets;

/** Words by which the system knows again what it added to a workbook itself. */
public final class SystemText {

  /**
   * Heading of the column of reasons in a marked workbook; a column of this heading is not read.
   */
  public static final String REASONS = "问题说明（系统）";

  /** Name of the sheet of reasons in a marked workbook. */
  public static final String PROBLEMS = "问题清单";

  /**
   * Begins the first cell of a sheet that the system wrote beside the data; such a sheet is not
   * read.
   */
  public static final String NOT_READ = "本表由系统生成，上传时不读取";

  private SystemText() {}
}
