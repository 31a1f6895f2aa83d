package cn.sanzi.access.signin;

import cn.sanzi.access.Person;
import cn.sanzi.access.Post;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Writes out who is signed in. */
@Component
final class SessionAnswers {

  private final Organization organization;
  private final Settings settings;
  private final Clock clock;

  SessionAnswers(Organization organization, Settings settings, Clock clock) {
    this.organization = organization;
    this.settings = settings;
    this.clock = clock;
  }

  SessionAnswer of(Person person) {
    return new SessionAnswer(
        new SessionAnswer.AccountAnswer(person.id().value(), person.login(), person.name()),
        person.mustChange(),
        person.posts().stream().map(this::post).toList(),
        LocalDate.now(clock),
        settings.demo());
  }

  private SessionAnswer.PostAnswer post(Post post) {
    UnitId unit = post.unit();
    GroupNo group = post.group();
    RegionId region = post.region();
    return new SessionAnswer.PostAnswer(
        post.id().value(),
        post.role().name(),
        post.role().label(),
        unit == null ? null : unit.value(),
        unit == null ? null : organization.unit(unit).name(),
        group == null ? null : group.value(),
        group == null ? null : organization.group(group).name(),
        region == null ? null : region.value(),
        region == null ? null : organization.region(region).name());
  }
}
