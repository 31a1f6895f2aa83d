package cn.sanzi.access.edge;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitDraft;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.organization.UnitSystem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Entering and changing units: the system administrator everywhere, an office in its own region.
 */
@RestController
@RequestMapping("/api/organization/units")
@Allowed({Role.SYSTEM_ADMIN, Role.OFFICE})
class UnitRollController {

  private final UnitRoll roll;
  private final Organization organization;

  UnitRollController(UnitRoll roll, Organization organization) {
    this.roll = roll;
    this.organization = organization;
  }

  record UnitRequest(
      String name,
      String shortName,
      @Nullable String uscc,
      String type,
      UnitSystem system,
      int regionId,
      @Nullable UUID parentId) {

    UnitDraft draft() {
      return new UnitDraft(
          new RegionId(regionId),
          uscc == null || uscc.isBlank() ? null : uscc,
          name.strip(),
          shortName.strip(),
          type,
          system,
          parentId == null ? null : new UnitId(parentId));
    }
  }

  record EnteredUnit(UUID id) {}

  @PostMapping
  EnteredUnit enter(Reader reader, @RequestBody UnitRequest body) {
    OwnRegions.require(reader, new RegionId(body.regionId()));
    return new EnteredUnit(roll.enter(reader.actor(), body.draft()).value());
  }

  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(Reader reader, @PathVariable UUID id, @RequestBody UnitRequest body) {
    OwnRegions.require(reader, organization.unit(new UnitId(id)).region());
    roll.change(reader.actor(), new UnitId(id), body.draft());
  }
}
