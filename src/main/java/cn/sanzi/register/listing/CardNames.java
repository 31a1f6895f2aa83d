package cn.sanzi.register.listing;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Kind;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What codes and ids are called, for people. */
@Component
public class CardNames {

  private final Catalog catalog;
  private final Organization organization;

  CardNames(Catalog catalog, Organization organization) {
    this.catalog = catalog;
    this.organization = organization;
  }

  /** The names as of now, for one answer. */
  public Names now() {
    return new Names(
        catalog.kinds().stream().collect(Collectors.toMap(k -> k.code().value(), Kind::name)),
        labels("CL_USE"),
        labels("CL_TITLE"),
        organization);
  }

  private Map<String, String> labels(String list) {
    return catalog.list(list).entries().stream()
        .collect(Collectors.toMap(CodeList.Entry::code, CodeList.Entry::label));
  }

  /** Names; a code that is no longer listed stands for itself. */
  public record Names(
      Map<String, String> kinds,
      Map<String, String> uses,
      Map<String, String> titles,
      Organization organization) {

    public String kind(String code) {
      return kinds.getOrDefault(code, code);
    }

    public String use(String code) {
      return uses.getOrDefault(code, code);
    }

    public String title(String code) {
      return titles.getOrDefault(code, code);
    }

    public String unit(UUID id) {
      return organization.unit(new UnitId(id)).name();
    }

    public String region(int id) {
      return organization.region(new RegionId(id)).name();
    }
  }
}
