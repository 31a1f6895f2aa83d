package cn.sanzi.access.edge;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.audit.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, as far as the reader's posts reach (审计日志). */
@RestController
@RequestMapping("/api/audit")
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.AUDITOR,
  Role.AUDIT_ADMIN
})
class TrailController {

  private final Trail trail;
  private final TrailReach reach;
  private final ZoneId zone;

  TrailController(Trail trail, TrailReach reach, Clock clock) {
    this.trail = trail;
    this.reach = reach;
    this.zone = clock.getZone();
  }

  record TrailLine(
      long seq,
      Instant at,
      String actor,
      String from,
      String action,
      String subjectType,
      String subjectId,
      String summary,
      @Nullable String before,
      @Nullable String after) {

    static TrailLine of(Trail.Line line) {
      return new TrailLine(
          line.seq(),
          line.at(),
          line.actor(),
          line.from(),
          line.action(),
          line.subjectType(),
          line.subjectId(),
          line.summary(),
          line.before(),
          line.after());
    }
  }

  record TrailPage(List<TrailLine> records, @Nullable Long next) {}

  /** What may be asked for; days are whole days in Beijing, both included. */
  record TrailFilter(
      @Nullable String subjectType,
      @Nullable String subjectId,
      @Nullable String actor,
      @Nullable String action,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  @GetMapping
  TrailPage read(
      Reader reader,
      @ParameterObject TrailFilter filter,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    Trail.Query query =
        new Trail.Query(
            filter.subjectType(),
            filter.subjectId(),
            filter.actor(),
            filter.action(),
            start(filter.from()),
            filter.to() == null ? null : start(filter.to().plusDays(1)),
            before,
            limit);
    Trail.Page page = trail.read(reach.of(reader), query);
    return new TrailPage(page.records().stream().map(TrailLine::of).toList(), page.next());
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }
}
