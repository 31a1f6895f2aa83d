package cn.sanzi.sheets.marking;

/** Programs grow slow with many comments: so many, and no more, over a whole workbook. */
final class CommentBudget {

  private int left = 1_000;

  boolean isSpent() {
    return left == 0;
  }

  void spend() {
    left--;
  }
}
