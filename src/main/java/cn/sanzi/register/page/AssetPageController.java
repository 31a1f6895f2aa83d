package cn.sanzi.register.page;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.register.AssetId;
import cn.sanzi.register.AssetPapers;
import cn.sanzi.register.AssetPapers.AssetPaper;
import cn.sanzi.register.listing.CardLine;
import cn.sanzi.register.listing.CardNames;
import cn.sanzi.register.page.HeldCard.Left;
import cn.sanzi.register.page.Sections.LineTable;
import cn.sanzi.register.page.Sections.Section;
import cn.sanzi.register.page.VersionHistory.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The page of one asset. */
@RestController
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class AssetPageController {

  private final HeldCards cards;
  private final Sections sections;
  private final VersionHistory history;
  private final Revealing revealing;
  private final CardNames names;
  private final List<AssetPapers> papers;

  AssetPageController(
      HeldCards cards,
      Sections sections,
      VersionHistory history,
      Revealing revealing,
      CardNames names,
      List<AssetPapers> papers) {
    this.cards = cards;
    this.sections = sections;
    this.history = history;
    this.revealing = revealing;
    this.names = names;
    this.papers = papers;
  }

  /**
   * An asset with its fields, the lines of its sub-tables, history (newest first) and papers; one
   * that left the register as it last was.
   */
  record AssetPage(
      CardLine card,
      List<Section> sections,
      List<LineTable> lines,
      List<Version> history,
      List<AssetPaper> papers,
      @Nullable Left left) {}

  /** Which secret is asked for, and why. */
  record RevealRequest(String key, String reason) {}

  /** A secret in plain. */
  record Revealed(String text) {}

  @GetMapping("/api/register/cards/{number}")
  AssetPage page(Reader reader, @PathVariable String number) {
    HeldCard card = cards.get(number, reader.scope());
    var asset = new AssetId(card.row().assetId());
    return new AssetPage(
        CardLine.of(card.row(), names.now()),
        sections.of(card),
        sections.linesOf(card),
        history.of(card.row().regionId(), asset.value()),
        papers.stream().flatMap(p -> p.papers(card.assignmentId(), asset).stream()).toList(),
        card.left());
  }

  @Allowed({
    Role.CLERK,
    Role.HEAD,
    Role.PARENT_REVIEWER,
    Role.GROUP_REVIEWER,
    Role.OFFICE,
    Role.AUDITOR
  })
  @PostMapping("/api/register/cards/{number}/reveal")
  Revealed reveal(Reader reader, @PathVariable String number, @RequestBody RevealRequest request) {
    return new Revealed(revealing.reveal(reader, number, request.key(), request.reason()));
  }
}
