package cn.sanzi.access.edge;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.Grant;
import cn.sanzi.access.People;
import cn.sanzi.access.Person;
import cn.sanzi.access.Post;
import cn.sanzi.access.Reader;
import cn.sanzi.audit.Trail;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Region;
import cn.sanzi.organization.RegionId;
import cn.sanzi.shared.Refused;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose records a person may read. Auditors, the audit administrator and the office read their
 * region's, those of the city everything; others what was done to their own units, and what they
 * did themselves.
 */
@Component
final class TrailReach {

  private final People people;
  private final Organization organization;

  TrailReach(People people, Organization organization) {
    this.people = people;
    this.organization = organization;
  }

  Trail.Reach of(Reader reader) {
    Person person =
        people
            .find(reader.actor().account())
            .orElseThrow(() -> new Refused(new AccessRefusal.SignedOut()));
    boolean everything = false;
    Set<Integer> regions = new HashSet<>();
    for (Post post : person.posts()) {
      switch (post.role()) {
        case AUDITOR, AUDIT_ADMIN, OFFICE -> {
          everything |= isCity(post.region());
          regions.add(Objects.requireNonNull(post.region()).value());
        }
        default -> {
          // Reads by unit, below.
        }
      }
    }
    return new Trail.Reach(everything, regions, units(reader), reader.actor().account().value());
  }

  private static Set<UUID> units(Reader reader) {
    Set<UUID> units = new HashSet<>();
    for (Grant grant : reader.scope().grants()) {
      if (grant.units() != null) {
        grant.units().forEach(unit -> units.add(unit.value()));
      }
    }
    return units;
  }

  private boolean isCity(@Nullable RegionId region) {
    return region != null && organization.region(region).level() == Region.Level.CITY;
  }
}
