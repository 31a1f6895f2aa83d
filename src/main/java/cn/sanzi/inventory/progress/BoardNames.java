package cn.sanzi.inventory.progress;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Kind;
import cn.sanzi.inventory.Board.Axis;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the values of an axis are called. */
@Component
class BoardNames {

  private final Organization organization;
  private final Catalog catalog;

  BoardNames(Organization organization, Catalog catalog) {
    this.organization = organization;
    this.catalog = catalog;
  }

  /** In the order asked for, without repetitions; refuses unknown names. */
  static List<Axis> axes(String names) {
    return Arrays.stream(names.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .map(BoardNames::axis)
        .toList();
  }

  private static Axis axis(String name) {
    return Arrays.stream(Axis.values())
        .filter(axis -> key(axis).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                new InventoryRefusal(
                    Reason.BAD_FILTER, "没有「" + name + "」这个口径，可用：group、kind、region、unit。")));
  }

  static String key(Axis axis) {
    return axis.name().toLowerCase(Locale.ROOT);
  }

  /** Names of kinds are looked up once for a whole table. */
  Names names() {
    return new Names(
        organization,
        catalog.kinds().stream().collect(Collectors.toMap(k -> k.code().value(), Kind::name)));
  }

  record Names(Organization organization, Map<String, String> kinds) {

    String of(Axis axis, String value) {
      return switch (axis) {
        case GROUP -> organization.group(new GroupNo(Integer.parseInt(value))).name();
        case KIND -> kinds.getOrDefault(value, value);
        case REGION -> organization.region(new RegionId(Integer.parseInt(value))).name();
        case UNIT -> organization.unit(new UnitId(UUID.fromString(value))).name();
      };
    }
  }
}
