package cn.sanzi.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of the reference files under {@code resources/organization}. */
final class ReferenceData {

  private ReferenceData() {}

  record RegionLine(int id, String code, String name, Region.Level level, boolean internal) {}

  record GroupLine(int no, String name, String remit, @Nullable Boolean counts) {
    boolean countsAssets() {
      return !Boolean.FALSE.equals(counts);
    }
  }

  record BodyLine(
      int id, int region, String kind, String name, @Nullable String office, List<Seat> seats) {}

  record Seat(String part, String title) {}
}
