package cn.sanzi.organization;

import cn.sanzi.organization.ReadUnit.Act;
import cn.sanzi.organization.RollSheet.Typed;
import cn.sanzi.shared.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says of every row of a file what would become of it, before anything does. */
final class RollJudge {

  private final Organization organization;
  private final UnitRoll roll;
  private final Predicate<RegionId> within;
  private final Map<UnitId, RollLine> lines = new HashMap<>();
  private final Map<String, Unit> known = new HashMap<>();
  private final Set<String> inFile = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  RollJudge(
      Organization organization,
      UnitRoll roll,
      List<RollLine> held,
      List<Typed> typed,
      Predicate<RegionId> within) {
    this.organization = organization;
    this.roll = roll;
    this.within = within;
    held.stream().filter(RollLine::isInBeing).forEach(line -> lines.put(line.unit().id(), line));
    lines.values().forEach(line -> known.putIfAbsent(line.unit().shortName(), line.unit()));
    lines.values().forEach(line -> known.put(line.unit().name(), line.unit()));
    typed.forEach(one -> inFile.add(one.text(RollColumn.NAME)));
  }

  ReadUnit judge(Typed typed) {
    String name = typed.text(RollColumn.NAME);
    var blank =
        new ReadUnit(
            typed.sheet(),
            typed.number(),
            name,
            Act.REFUSED,
            null,
            null,
            null,
            List.of(),
            null,
            List.of());
    if (typed.damage() != null) {
      return blank.refused(Objects.requireNonNull(typed.damage()) + "。");
    }
    try {
      return judged(typed, blank);
    } catch (Refused refused) {
      return blank.refused(refused.refusal().sentence());
    }
  }

  private ReadUnit judged(Typed typed, ReadUnit blank) {
    Unit held = held(typed);
    Optional<UnitType> type = UnitType.find(typed.text(RollColumn.TYPE));
    Optional<Region> region = region(typed.text(RollColumn.REGION));
    Optional<UnitSystem> system = system(typed, held);
    String parent = typed.text(RollColumn.PARENT);
    Unit above = known.get(parent);
    String why =
        typed.text(RollColumn.NAME).isEmpty()
            ? "没有填写单位名称。"
            : type.isEmpty()
                ? "单位性质“" + typed.text(RollColumn.TYPE) + "”不在代码表内。"
                : region.isEmpty()
                    ? "没有“" + typed.text(RollColumn.REGION) + "”这个辖区。"
                    : system.isEmpty()
                        ? "没有“" + typed.text(RollColumn.SYSTEM) + "”这个系统。"
                        : !within.test(region.get().id())
                            ? "“" + region.get().name() + "”不在您的管理范围内。"
                            : !parent.isEmpty() && above == null && !inFile.contains(parent)
                                ? "主管部门“" + parent + "”名册中没有，本表中也没有。"
                                : held != null && !held.region().equals(region.get().id())
                                    ? "已在册的单位不能改换辖区，请按跨区划转办理。"
                                    : !seen.add(blank.name()) ? "本表中已有同名单位。" : null;
    if (why != null) {
      return blank.refused(why);
    }
    UnitDraft draft =
        new UnitDraft(
            region.orElseThrow().id(),
            filled(typed, RollColumn.USCC, held == null ? null : held.uscc()),
            blank.name(),
            Objects.requireNonNullElse(
                filled(typed, RollColumn.SHORT_NAME, held == null ? null : held.shortName()),
                blank.name()),
            type.orElseThrow().code(),
            system.orElseThrow(),
            parent.isEmpty()
                ? (held == null ? null : held.parent())
                : above == null ? null : above.id());
    roll.require(held == null ? null : held.id(), draft);
    return compared(typed, blank, held, draft, above == null && !parent.isEmpty() ? parent : null);
  }

  private ReadUnit compared(
      Typed typed, ReadUnit blank, @Nullable Unit held, UnitDraft draft, @Nullable String parent) {
    RollLine line = held == null ? null : lines.get(held.id());
    List<Contact> contacts = contacts(typed, line);
    Boolean apart = apart(typed);
    if (apart != null && apart && draft.system() != UnitSystem.EDUCATION) {
      return blank.refused("只有教育系统的单位可以标为涉改学校。");
    }
    List<String> notes = held == null ? List.of() : notes(held, draft, parent);
    List<String> all = new ArrayList<>(notes);
    if (line != null && !contacts.equals(line.contacts())) {
      all.add("更新联系人");
    }
    if (line != null && apart != null && apart != line.setApart()) {
      all.add(apart ? "标为涉改学校" : "取消涉改学校标记");
    }
    Act act = held == null ? Act.NEW : all.isEmpty() ? Act.SAME : Act.CHANGE;
    return new ReadUnit(
        blank.sheet(),
        blank.row(),
        blank.name(),
        act,
        held == null ? null : held.id().value(),
        draft,
        parent,
        contacts,
        apart,
        all);
  }

  private List<String> notes(Unit held, UnitDraft draft, @Nullable String parentInFile) {
    List<String> notes = new ArrayList<>();
    note(notes, "更名", held.name(), draft.name());
    note(notes, "简称", held.shortName(), draft.shortName());
    note(notes, "统一社会信用代码", held.uscc(), draft.uscc());
    note(notes, "单位性质", label(held.type()), label(draft.type()));
    note(notes, "所属系统", held.system().label(), draft.system().label());
    note(
        notes,
        "主管部门",
        name(held.parent()),
        parentInFile == null ? name(draft.parent()) : parentInFile);
    return notes;
  }

  private static void note(
      List<String> notes, String what, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      notes.add(
          what
              + "："
              + Objects.requireNonNullElse(before, "空")
              + " → "
              + Objects.requireNonNullElse(after, "空"));
    }
  }

  private static String label(String type) {
    return UnitType.find(type).map(UnitType::label).orElse(type);
  }

  private @Nullable String name(@Nullable UnitId id) {
    return id == null ? null : organization.unit(id).name();
  }

  private @Nullable Unit held(Typed typed) {
    String uscc = typed.text(RollColumn.USCC);
    Optional<Unit> byCode = uscc.isEmpty() ? Optional.empty() : organization.findByUscc(uscc);
    return byCode.orElseGet(() -> {
      Unit byName = known.get(typed.text(RollColumn.NAME));
      return byName != null && byName.name().equals(typed.text(RollColumn.NAME)) ? byName : null;
    });
  }

  private Optional<Region> region(String text) {
    return organization.regions().stream()
        .filter(region -> region.name().equals(text) || region.code().equals(text))
        .findFirst();
  }

  private static Optional<UnitSystem> system(Typed typed, @Nullable Unit held) {
    String text = typed.text(RollColumn.SYSTEM);
    if (text.isEmpty()) {
      return Optional.of(held == null ? UnitSystem.GENERAL : held.system());
    }
    return Arrays.stream(UnitSystem.values())
        .filter(system -> system.label().equals(text) || system.label().startsWith(text))
        .findFirst();
  }

  /** Blank cells leave what is there. */
  private static @Nullable String filled(Typed typed, RollColumn column, @Nullable String held) {
    String text = typed.text(column);
    return text.isEmpty() ? held : text;
  }

  private static List<Contact> contacts(Typed typed, @Nullable RollLine line) {
    List<Contact> contacts = new ArrayList<>();
    add(
        contacts,
        typed,
        line,
        Contact.Part.LEADER,
        RollColumn.LEADER,
        RollColumn.LEADER_TITLE,
        RollColumn.LEADER_PHONE);
    add(
        contacts,
        typed,
        line,
        Contact.Part.LIAISON,
        RollColumn.LIAISON,
        RollColumn.LIAISON_TITLE,
        RollColumn.LIAISON_PHONE);
    return contacts;
  }

  private static void add(
      List<Contact> contacts,
      Typed typed,
      @Nullable RollLine line,
      Contact.Part part,
      RollColumn name,
      RollColumn title,
      RollColumn phone) {
    Optional<Contact> held =
        line == null
            ? Optional.empty()
            : line.contacts().stream().filter(one -> one.part() == part).findFirst();
    if (typed.text(name).isEmpty()) {
      held.ifPresent(contacts::add);
      return;
    }
    boolean same = held.filter(one -> one.name().equals(typed.text(name))).isPresent();
    contacts.add(
        new Contact(
                part,
                typed.text(name),
                Objects.requireNonNullElse(
                    filled(typed, title, same ? held.orElseThrow().title() : null), ""),
                filled(typed, phone, same ? held.orElseThrow().phone() : null))
            .fit());
  }

  private static @Nullable Boolean apart(Typed typed) {
    return switch (typed.text(RollColumn.SET_APART)) {
      case "是", "√", "涉改" -> true;
      case "否" -> false;
      default -> null;
    };
  }
}
