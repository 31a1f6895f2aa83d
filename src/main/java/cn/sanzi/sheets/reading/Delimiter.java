package cn.sanzi.sheets.reading;

import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Guesses what stands between the fields: that by which the first records have equally many. */
final class Delimiter {

  private static final char[] CANDIDATES = {',', '\t', ';', '|', '，'};
  private static final int RECORDS = 50;

  private Delimiter() {}

  static char of(String head) throws IOException {
    char best = ',';
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(head, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** How many fields the typical record has, times the share of records that have so many. */
  private static double score(String head, char delimiter) throws IOException {
    List<Integer> widths = new ArrayList<>();
    RecordParser records = new RecordParser(new StringReader(head), delimiter);
    try {
      for (List<String> record = records.next();
          record != null && widths.size() < RECORDS;
          record = records.next()) {
        if (record.size() > 1 || !record.getFirst().isBlank()) {
          widths.add(record.size());
        }
      }
    } catch (Refused e) {
      // The head is cut off somewhere, maybe within quotes; what came before counts.
    }
    List<Integer> wide = widths.stream().filter(width -> width > 1).sorted().toList();
    if (wide.isEmpty()) {
      return 0;
    }
    int typical = wide.get(wide.size() / 2);
    long same = wide.stream().filter(width -> width == typical).count();
    return typical * (double) same / widths.size();
  }
}
