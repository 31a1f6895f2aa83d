package cn.sanzi.reporting.bulletin;

import cn.sanzi.inventory.BoardFigures;
import cn.sanzi.inventory.Ranking.Ranked;
import cn.sanzi.reporting.bulletin.Bulletin.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bulletin as HTTP tells it. */
record BulletinAnswer(
    UUID id,
    UUID campaignId,
    String campaignName,
    LocalDate day,
    boolean issued,
    boolean mayWrite,
    int rev,
    Words words,
    Instant asOf,
    String digest,
    String changedBy,
    Instant changedAt,
    @Nullable String issuedBy,
    @Nullable Instant issuedAt,
    BulletinCounts total,
    List<BulletinRank> groups,
    List<BulletinRank> regions,
    List<BulletinFigures.Silent> silent) {

  record BulletinCounts(
      int tables, int handedIn, int accepted, int overdue, int late, int lateDays) {

    static BulletinCounts of(BoardFigures figures) {
      return new BulletinCounts(
          figures.tables(),
          figures.handedIn(),
          figures.accepted(),
          figures.overdue(),
          figures.late(),
          figures.lateDays());
    }
  }

  record BulletinRank(int rank, int no, String name, BulletinCounts counts) {}

  static BulletinAnswer of(Bulletin bulletin, boolean mayWrite, BulletinFigures figures) {
    return new BulletinAnswer(
        bulletin.id(),
        bulletin.campaign(),
        bulletin.campaignName(),
        bulletin.day(),
        bulletin.issued(),
        mayWrite,
        bulletin.rev(),
        bulletin.words(),
        bulletin.asOf(),
        bulletin.digest(),
        bulletin.changedBy(),
        bulletin.changedAt(),
        bulletin.issuedBy(),
        bulletin.issuedAt(),
        BulletinCounts.of(figures.total()),
        figures.groups().stream().map(BulletinAnswer::rank).toList(),
        figures.regions().stream().map(BulletinAnswer::rank).toList(),
        figures.silent());
  }

  private static BulletinRank rank(Ranked ranked) {
    return new BulletinRank(
        ranked.rank(),
        Integer.parseInt(value(ranked).split(" ", 2)[0]),
        name(ranked),
        BulletinCounts.of(ranked.line().figures()));
  }

  /** Number and name stand together as the value of the line. */
  static String name(Ranked ranked) {
    return value(ranked).split(" ", 2)[1];
  }

  private static String value(Ranked ranked) {
    return ranked.line().values().values().iterator().next();
  }
}
