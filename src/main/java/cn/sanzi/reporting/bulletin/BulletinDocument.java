package cn.sanzi.reporting.bulletin;

import cn.sanzi.documents.Drafting;
import cn.sanzi.documents.OfficialDocument;
import cn.sanzi.documents.OfficialDocument.Block;
import cn.sanzi.documents.OfficialDocument.Column;
import cn.sanzi.documents.OfficialDocument.Table;
import cn.sanzi.documents.OfficialDocument.Text;
import cn.sanzi.inventory.BoardFigures;
import cn.sanzi.inventory.Ranking.Ranked;
import cn.sanzi.inventory.TableStage;
import cn.sanzi.platform.Settings;
import cn.sanzi.reporting.bulletin.BulletinFigures.Silent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A bulletin as an official document (通报); its attachment names every unit behind the figures. */
@Component
class BulletinDocument {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时m分");
  private static final int SHORT = 16;

  private final Settings settings;
  private final Clock clock;

  BulletinDocument(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  OfficialDocument of(Bulletin bulletin, BulletinFigures figures) {
    Bulletin.Words words = bulletin.words();
    Drafting draft = OfficialDocument.titled(words.title());
    if (!words.addressee().isBlank()) {
      draft.to(words.addressee());
    }
    paragraphs(draft, words.lead());
    draft.heading("总体进展").text(overall(bulletin, figures));
    draft.heading("各工作小组进展排名").table(ranking("工作小组", figures.groups()));
    if (figures.regions().size() > 1) {
      draft.heading("各县（市、区）进展排名").table(ranking("辖区", figures.regions()));
    }
    draft.heading("未上报情况").text(silent(figures));
    if (!words.demand().isBlank()) {
      draft.heading("下一步要求");
      paragraphs(draft, words.demand());
    }
    if (!figures.silent().isEmpty()) {
      draft.attach("未上报单位清单", List.<Block>of(units(figures.silent()), source(bulletin)));
    }
    return draft
        .sealedBy(words.signatory(), bulletin.day())
        .watermark(settings.demo() ? "演示数据" : null)
        .done();
  }

  private String overall(Bulletin bulletin, BulletinFigures figures) {
    BoardFigures total = figures.total();
    return "截至%s，应报清查表%d张，已报%d张，上报率%s；已接收%d张（其中零报告%d张）。逾期未报%d张，迟报%d张，累计迟报%d个工作日。"
        .formatted(
            MINUTE.format(bulletin.asOf().atZone(clock.getZone())),
            total.tables(),
            total.handedIn(),
            percent(total),
            total.accepted(),
            total.at(TableStage.NIL),
            total.overdue(),
            total.late(),
            total.lateDays());
  }

  private static String silent(BulletinFigures figures) {
    long overdue = figures.silent().stream().filter(unit -> unit.overdue() > 0).count();
    if (figures.silent().isEmpty()) {
      return "各单位清查表已全部上报。";
    }
    String list = "，名单见附件。";
    return overdue == 0
        ? "尚有%d家单位未报齐%s".formatted(figures.silent().size(), list)
        : "尚有%d家单位未报齐，其中%d家已逾期%s".formatted(figures.silent().size(), overdue, list);
  }

  private static Table ranking(String what, List<Ranked> lines) {
    List<List<String>> rows = new ArrayList<>();
    for (Ranked one : lines) {
      BoardFigures figures = one.line().figures();
      rows.add(
          List.of(
              String.valueOf(one.rank()),
              BulletinAnswer.name(one),
              String.valueOf(figures.tables()),
              String.valueOf(figures.handedIn()),
              percent(figures),
              String.valueOf(figures.accepted()),
              String.valueOf(figures.overdue()),
              String.valueOf(figures.lateDays())));
    }
    return new Table(
        List.of(
            new Column("名次", 2, true),
            new Column(what, 7, false),
            new Column("应报", 2, true),
            new Column("已报", 2, true),
            new Column("上报率", 3, true),
            new Column("已接收", 3, true),
            new Column("逾期", 2, true),
            new Column("迟报天数", 3, true)),
        rows);
  }

  private static Table units(List<Silent> silent) {
    List<List<String>> rows = new ArrayList<>();
    for (Silent unit : silent) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              unit.unitName(),
              unit.regionName(),
              String.join("、", unit.kinds()),
              String.valueOf(unit.owed()),
              String.valueOf(unit.overdue()),
              String.valueOf(unit.lateDays())));
    }
    return new Table(
        List.of(
            new Column("序号", 2, true),
            new Column("单位", 6, false),
            new Column("辖区", 3, false),
            new Column("未报的表", 8, false),
            new Column("张数", 2, true),
            new Column("逾期", 2, true),
            new Column("迟报天数", 3, true)),
        rows);
  }

  private Text source(Bulletin bulletin) {
    return new Text(
        "本表数据取自%s的填报进度，校验码 %s。"
            .formatted(
                MINUTE.format(bulletin.asOf().atZone(clock.getZone())),
                bulletin.digest().substring(0, SHORT)));
  }

  private static void paragraphs(Drafting draft, String text) {
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(draft::text);
  }

  private static String percent(BoardFigures figures) {
    return figures.tables() == 0
        ? "—"
        : BigDecimal.valueOf(100L * figures.handedIn())
                .divide(BigDecimal.valueOf(figures.tables()), 1, RoundingMode.HALF_UP)
            + "%";
  }
}
