package cn.sanzi.documents;

/**
 * The number of an official document (发文字号): 景财资〔2025〕12号.
 *
 * @param code of the issuing body (发文机关代字)
 */
public record DocumentNumber(String code, int year, int no) {

  /** Refuses what is no number. */
  public DocumentNumber {
    if (code.isBlank() || year < 1949 || year > 9999 || no < 1) {
      throw new IllegalArgumentException(code + " " + year + " " + no);
    }
  }

  @Override
  public String toString() {
    return code + "〔" + year + "〕" + no + "号";
  }
}
