package cn.sanzi.access.edge;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Unscoped;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Region;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.WorkGroup;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Regions, units and groups, to be looked up by everybody in the house. */
@RestController
@RequestMapping("/api/organization")
@Allowed
@Unscoped("Who there is, is no secret in the house: the plans themselves name every bureau.")
class OrganizationController {

  private final Organization organization;

  OrganizationController(Organization organization) {
    this.organization = organization;
  }

  record RegionLine(int id, String code, String name, String level) {}

  record UnitLine(
      UUID id,
      int regionId,
      String regionName,
      @Nullable String uscc,
      String name,
      String shortName,
      String type,
      String system,
      @Nullable UUID parentId,
      @Nullable String parentName) {}

  record LeadUnit(UUID id, String name) {}

  record GroupLine(int no, String name, boolean counts, List<LeadUnit> leads) {}

  @GetMapping("/regions")
  List<RegionLine> regions() {
    return organization.regions().stream().map(OrganizationController::line).toList();
  }

  @GetMapping("/units")
  List<UnitLine> units(
      @RequestParam(required = false) @Nullable Integer regionId,
      @RequestParam(required = false) @Nullable String q) {
    return organization.units().stream()
        .filter(unit -> regionId == null || unit.region().value() == regionId)
        .filter(unit -> q == null || matches(unit, q.strip()))
        .map(this::line)
        .toList();
  }

  @GetMapping("/groups")
  List<GroupLine> groups() {
    return organization.groups().stream().map(this::line).toList();
  }

  private static boolean matches(Unit unit, String q) {
    return unit.name().contains(q)
        || unit.shortName().contains(q)
        || (unit.uscc() != null && unit.uscc().contains(q));
  }

  private static RegionLine line(Region region) {
    return new RegionLine(region.id().value(), region.code(), region.name(), region.level().name());
  }

  private UnitLine line(Unit unit) {
    UnitId parent = unit.parent();
    return new UnitLine(
        unit.id().value(),
        unit.region().value(),
        organization.region(unit.region()).name(),
        unit.uscc(),
        unit.name(),
        unit.shortName(),
        unit.type(),
        unit.system().name(),
        parent == null ? null : parent.value(),
        parent == null ? null : organization.unit(parent).name());
  }

  private GroupLine line(WorkGroup group) {
    return new GroupLine(
        group.no().value(),
        group.name(),
        group.counts(),
        group.leads().stream()
            .map(lead -> new LeadUnit(lead.value(), organization.unit(lead).name()))
            .toList());
  }
}
