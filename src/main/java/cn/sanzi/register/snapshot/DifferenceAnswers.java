package cn.sanzi.register.snapshot;

import cn.sanzi.register.snapshot.Differences.Explanation;
import cn.sanzi.register.snapshot.Differences.Figures;
import cn.sanzi.register.snapshot.Differences.Line;
import cn.sanzi.register.snapshot.Differences.Row;
import cn.sanzi.register.snapshot.SnapshotSums.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Figures over HTTP: exact decimals as text, never floats. */
final class DifferenceAnswers {

  private DifferenceAnswers() {}

  record SumsAnswer(
      long count, String area, String originalValue, String netValue, String balance) {
    static SumsAnswer of(Sums sums) {
      return new SumsAnswer(
          sums.count(),
          sums.area().toPlainString(),
          sums.originalValue().toPlainString(),
          sums.netValue().toPlainString(),
          sums.balance().toPlainString());
    }
  }

  record LineAnswer(String key, String label, String change, long rows, SumsAnswer sums) {
    static LineAnswer of(Line line) {
      return new LineAnswer(
          line.key(), line.label(), line.change(), line.rows(), SumsAnswer.of(line.sums()));
    }
  }

  record ExplanationAnswer(SumsAnswer before, SumsAnswer after, List<LineAnswer> lines) {
    static ExplanationAnswer of(Explanation found) {
      return new ExplanationAnswer(
          SumsAnswer.of(found.before()),
          SumsAnswer.of(found.after()),
          found.lines().stream().map(LineAnswer::of).toList());
    }
  }

  record PartAnswer(
      int regionId,
      String regionName,
      UUID unitId,
      String unitName,
      String kind,
      String kindName,
      int groupNo,
      boolean increment,
      SumsAnswer sums,
      String digest) {
    static PartAnswer of(Part part) {
      return new PartAnswer(
          part.regionId(),
          part.regionName(),
          part.unitId(),
          part.unitName(),
          part.kind(),
          part.kindName(),
          part.groupNo(),
          part.increment(),
          SumsAnswer.of(part.sums()),
          part.digest());
    }
  }

  record FiguresAnswer(
      @Nullable String area,
      @Nullable String originalValue,
      @Nullable String netValue,
      @Nullable String balance) {
    static FiguresAnswer of(Figures figures) {
      return new FiguresAnswer(
          text(figures.area()),
          text(figures.originalValue()),
          text(figures.netValue()),
          text(figures.balance()));
    }
  }

  record RowAnswer(
      String number,
      String name,
      String kind,
      String kindName,
      UUID unitId,
      String unitName,
      String change,
      FiguresAnswer before,
      FiguresAnswer after,
      @Nullable String cause,
      @Nullable String by,
      @Nullable Instant at) {
    static RowAnswer of(Row row) {
      return new RowAnswer(
          row.number(),
          row.name(),
          row.kind(),
          row.kindName(),
          row.unitId(),
          row.unitName(),
          row.change(),
          FiguresAnswer.of(row.before()),
          FiguresAnswer.of(row.after()),
          row.cause(),
          row.by(),
          row.at());
    }
  }

  private static @Nullable String text(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
