package cn.sanzi.sheets.reading;

import cn.sanzi.sheets.Cell;
import java.util.HashMap;
import java.util.Map;

/** Guesses which of the first rows holds the headings: nothing but texts, and nearly the most. */
final class Headings {

  private Map<Integer, String> current = new HashMap<>();
  private int filled;
  private int texts;
  private int currentStyle;
  private boolean hidden;

  private Map<Integer, String> best = Map.of();
  private int bestRow;
  private int bestStyle;
  private boolean certain;

  void startRow(boolean isHidden) {
    current = new HashMap<>();
    filled = 0;
    texts = 0;
    hidden = isHidden;
  }

  void add(int column, Cell cell, int style) {
    if (cell.isBlank()) {
      return;
    }
    filled++;
    currentStyle = style;
    if (cell.type() == Cell.Type.TEXT) {
      texts++;
      current.put(column, cell.text().strip());
    }
  }

  /** The row that is being read is it: an earlier marking says so. */
  void found(int row) {
    certain = true;
    bestRow = row;
    best = current;
    bestStyle = currentStyle;
  }

  void endRow(int row) {
    if (certain || hidden || texts < filled || texts == 0) {
      return;
    }
    // A later row must have clearly more: data of nothing but texts is no better than headings.
    if (texts > best.size() + best.size() / 4) {
      bestRow = row;
      best = current;
      bestStyle = currentStyle;
    }
  }

  int row() {
    return bestRow;
  }

  Map<Integer, String> texts() {
    return best;
  }

  int style() {
    return bestStyle;
  }
}
