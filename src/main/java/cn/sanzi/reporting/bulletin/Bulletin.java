package cn.sanzi.reporting.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin (周四通报).
 *
 * @param region of the county whose office made it; null for the city's
 * @param day for which it is made
 * @param asOf moment of its rows
 * @param digest SM3 over its rows
 */
record Bulletin(
    UUID id,
    UUID campaign,
    String campaignName,
    @Nullable Integer region,
    LocalDate day,
    LocalDate due,
    boolean issued,
    int rev,
    Words words,
    Instant asOf,
    String digest,
    String changedBy,
    Instant changedAt,
    @Nullable String issuedBy,
    @Nullable Instant issuedAt) {

  /**
   * What people may write; figures are not among it.
   *
   * @param lead before the figures
   * @param demand what is asked for next, a paragraph a line
   */
  record Words(String title, String addressee, String lead, String demand, String signatory) {}
}
