package cn.sanzi.access;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import org.springframework.stereotype.Component;

/** Writes out posts. */
@Component
public final class PostAnswers {

  private final Organization organization;

  PostAnswers(Organization organization) {
    this.organization = organization;
  }

  public PostAnswer of(Post post) {
    UnitId unit = post.unit();
    GroupNo group = post.group();
    RegionId region = post.region();
    return new PostAnswer(
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
