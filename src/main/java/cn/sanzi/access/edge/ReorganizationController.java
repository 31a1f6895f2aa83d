package cn.sanzi.access.edge;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.organization.Act;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Reorganizing;
import cn.sanzi.organization.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Renaming, merging and abolishing units: the office in its region, the administrator everywhere.
 */
@RestController
@RequestMapping("/api/organization/units/{id}")
@Allowed({Role.OFFICE, Role.SYSTEM_ADMIN})
class ReorganizationController {

  private final Reorganizing reorganizing;
  private final Organization organization;

  ReorganizationController(Reorganizing reorganizing, Organization organization) {
    this.reorganizing = reorganizing;
    this.organization = organization;
  }

  record RenameRequest(String name, String shortName, LocalDate effective, String paper) {}

  record MergeRequest(UUID to, LocalDate effective, String paper) {}

  record AbolishRequest(LocalDate effective, String paper) {}

  @GetMapping("/acts")
  List<Act> acts(Reader reader, @PathVariable UUID id) {
    return reorganizing.acts(own(reader, id));
  }

  @PostMapping("/rename")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rename(Reader reader, @PathVariable UUID id, @RequestBody RenameRequest body) {
    reorganizing.rename(
        reader.actor(),
        own(reader, id),
        body.name().strip(),
        body.shortName().strip(),
        body.effective(),
        body.paper());
  }

  @GetMapping("/merge")
  Reorganizing.Preview preview(
      Reader reader,
      @PathVariable UUID id,
      @RequestParam UUID to,
      @RequestParam LocalDate effective) {
    return reorganizing.preview(own(reader, id), new UnitId(to), effective);
  }

  @PostMapping("/merge")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void merge(Reader reader, @PathVariable UUID id, @RequestBody MergeRequest body) {
    reorganizing.merge(
        reader.actor(), own(reader, id), new UnitId(body.to()), body.effective(), body.paper());
  }

  @PostMapping("/abolish")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void abolish(Reader reader, @PathVariable UUID id, @RequestBody AbolishRequest body) {
    reorganizing.abolish(reader.actor(), own(reader, id), body.effective(), body.paper());
  }

  private UnitId own(Reader reader, UUID id) {
    UnitId unit = new UnitId(id);
    OwnRegions.require(reader, organization.unit(unit).region());
    return unit;
  }
}
