package cn.sanzi.organization;

import cn.sanzi.organization.ReadUnit.Act;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.Sheets;
import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.Sheets.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings units in from a workbook: looked at first, then done as it was looked at, or not at all.
 */
@Component
public class RollImport {

  private final Sheets sheets;
  private final UnitList list;
  private final UnitRoll roll;
  private final Contacts contacts;
  private final Organization organization;

  RollImport(
      Sheets sheets, UnitList list, UnitRoll roll, Contacts contacts, Organization organization) {
    this.sheets = sheets;
    this.list = list;
    this.roll = roll;
    this.contacts = contacts;
    this.organization = organization;
  }

  /** One row of the file and what would become of it. */
  public record Line(int sheet, int row, String name, String act, List<String> notes) {}

  /**
   * What an import would do.
   *
   * @param digest to be given back with the confirmation
   */
  public record Preview(
      int added, int changed, int same, int refused, String digest, List<Line> lines) {}

  @Transactional(readOnly = true)
  public Preview preview(Path file, Predicate<RegionId> within) throws IOException {
    return preview(judge(file, within));
  }

  /** Does what the preview of that digest said; refused rows stay out. */
  @Transactional(rollbackFor = IOException.class)
  public Preview confirm(Path file, String digest, Predicate<RegionId> within, Actor actor)
      throws IOException {
    List<ReadUnit> units = judge(file, within);
    Preview preview = preview(units);
    if (!preview.digest().equals(digest)) {
      throw new Refused(new RollRefusal.ChangedSince());
    }
    Map<String, UnitId> entered = new HashMap<>();
    for (ReadUnit unit : units) {
      if (unit.act() == Act.NEW || unit.act() == Act.CHANGE) {
        enter(unit, entered, actor);
      }
    }
    return preview;
  }

  /** The file itself with the reasons beside the rows that are refused. */
  @Transactional(readOnly = true)
  public String mark(Path file, Predicate<RegionId> within, OutputStream out) throws IOException {
    List<Mark> marks =
        judge(file, within).stream()
            .filter(unit -> unit.act() == Act.REFUSED)
            .sorted((a, b) -> a.sheet() == b.sheet() ? a.row() - b.row() : a.sheet() - b.sheet())
            .map(
                unit -> new Mark(unit.sheet(), unit.row(), -1, Tone.WRONG, unit.notes().getFirst()))
            .toList();
    return sheets.mark(file, marks, out);
  }

  private List<ReadUnit> judge(Path file, Predicate<RegionId> within) throws IOException {
    List<RollSheet.Typed> typed = RollSheet.read(sheets, file);
    var judge = new RollJudge(organization, roll, list.list(), typed, within);
    return parentsFirst(typed.stream().map(judge::judge).toList());
  }

  /** Those whose parent is in the same file come after it; those who never find one are refused. */
  private static List<ReadUnit> parentsFirst(List<ReadUnit> units) {
    List<ReadUnit> ordered = new ArrayList<>();
    List<ReadUnit> waiting = new ArrayList<>(units);
    List<String> there = new ArrayList<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (ReadUnit unit : List.copyOf(waiting)) {
        if (unit.parentInFile() == null || there.contains(unit.parentInFile())) {
          ordered.add(unit);
          waiting.remove(unit);
          moved = true;
          if (unit.act() != Act.REFUSED) {
            there.add(unit.name());
          }
        }
      }
    }
    for (ReadUnit unit : waiting) {
      ordered.add(unit.refused("主管部门“" + unit.parentInFile() + "”未能导入，或与本单位互为上下级。"));
    }
    return ordered;
  }

  private void enter(ReadUnit read, Map<String, UnitId> entered, Actor actor) {
    UnitDraft draft = Objects.requireNonNull(read.draft());
    if (read.parentInFile() != null) {
      UnitId parent = Objects.requireNonNull(entered.get(read.parentInFile()));
      draft =
          new UnitDraft(
              draft.region(),
              draft.uscc(),
              draft.name(),
              draft.shortName(),
              draft.type(),
              draft.system(),
              parent);
    }
    UUID known = read.unit();
    UnitId id;
    if (known == null) {
      id = roll.enter(actor, draft);
    } else {
      id = new UnitId(known);
      roll.change(actor, id, draft);
    }
    entered.put(read.name(), id);
    contacts.name(actor, id, read.contacts());
    if (read.setApart() != null && read.setApart() != organization.isSetApart(id)) {
      roll.setApart(actor, id, read.setApart());
    }
  }

  private static Preview preview(List<ReadUnit> units) {
    return new Preview(
        count(units, Act.NEW),
        count(units, Act.CHANGE),
        count(units, Act.SAME),
        count(units, Act.REFUSED),
        digest(units),
        units.stream()
            .map(unit ->
                new Line(unit.sheet(), unit.row(), unit.name(), unit.act().name(), unit.notes()))
            .toList());
  }

  private static int count(List<ReadUnit> units, Act act) {
    return (int) units.stream().filter(unit -> unit.act() == act).count();
  }

  private static String digest(List<ReadUnit> units) {
    byte[] text = units.toString().getBytes(StandardCharsets.UTF_8);
    var sm3 = new SM3Digest();
    sm3.update(text, 0, text.length);
    byte[] result = new byte[sm3.getDigestSize()];
    sm3.doFinal(result, 0);
    return HexFormat.of().formatHex(result);
  }
}
