package cn.sanzi.register.listing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.Grant;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitId;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.DeclaredAsset;
import cn.sanzi.register.RegisterRoom;
import cn.sanzi.register.TextIndexing;
import cn.sanzi.register.listing.CardLists.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is asked for, by whomever, in whatever order: the pages are those of the plain list,
 * neither more nor less.
 */
class PagingTest {

  private static final int CARDS = 300;
  private static final List<CardSort> SORTS = List.of(CardSort.values());
  private static final RegisterRoom ROOM = new RegisterRoom();
  private static final List<Unit> UNITS =
      IntStream.range(0, 5)
          .mapToObj(i -> ROOM.unit(List.of("昌江", "浮梁", "乐平", "珠山", "高新").get(i) + "局", 1 + i % 3))
          .toList();
  private static final List<String> WORDS = List.of("教学楼", "办公楼", "瓷厂A栋", "门诊楼", "100%厂房", "仓库");

  @BeforeAll
  static void fill() {
    Random random = new Random(7);
    DeclaredAsset[] assets =
        IntStream.range(0, CARDS).mapToObj(i -> asset(random, i)).toArray(DeclaredAsset[]::new);
    ROOM.apply(assets);
    ROOM.the(TextIndexing.class).catchUp();
    // Renamed after the text was indexed: found by the new name, not by the old.
    ROOM.apply(assets[0].named("新名教学楼"), assets[1].named("更名瓷厂a栋"), assets[2].vanished());
    ROOM.jdbc().sql("analyze register.card").update();
  }

  private static DeclaredAsset asset(Random random, int i) {
    DeclaredAsset asset = ofBaseDate(random, i);
    return i % 9 == 0 ? asset.acquiredAfterTheBaseDate() : asset;
  }

  private static DeclaredAsset ofBaseDate(Random random, int i) {
    return DeclaredAsset.of(
            List.of("FW", "FW", "ZH", "XZ").get(random.nextInt(4)),
            WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(40),
            UNITS.get(random.nextInt(5)),
            new GroupNo(1 + random.nextInt(3)))
        .at(random.nextInt(4) == 0 ? null : "新厂西路" + random.nextInt(20) + "号")
        .used(random.nextInt(5) == 0 ? null : "0" + (1 + random.nextInt(3)))
        .titled("" + (1 + random.nextInt(2)))
        .worth(random.nextInt(4) == 0 ? null : random.nextInt(20) + ".00")
        .holding(random.nextInt(2) == 0 ? null : random.nextInt(20) + ".50")
        .ofArea(random.nextInt(3) == 0 ? null : i % 17 + ".0000");
  }

  @AfterAll
  static void close() {
    ROOM.close();
  }

  @ParameterizedTest
  @EnumSource(CardSort.class)
  void showsEverybodysCardsToTheOffice(CardSort sort) {
    Scope office =
        new Scope(List.of(new Grant(new PostId(UUID.randomUUID()), Role.OFFICE, null, null, null)));
    for (boolean descending : List.of(true, false)) {
      compare(walking(), new Asked(office, CardFilter.ALL, sort, descending));
      compare(gathering(), new Asked(office, CardFilter.ALL, sort, descending));
    }
  }

  @RepeatedTest(120)
  void pagesAreThePlainListCutUp(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Asked asked =
        new Asked(
            scope(random), filter(random), SORTS.get(random.nextInt(6)), random.nextBoolean());
    compare(walking(), asked);
    compare(gathering(), asked);
  }

  private record Asked(Scope scope, CardFilter filter, CardSort sort, boolean descending) {}

  private static void compare(CardLists lists, Asked asked) {
    List<String> expected = plainList(asked);

    var forward = new ArrayList<String>();
    var pages = new ArrayList<List<String>>();
    CardCursor cursor = null;
    Page page = lists.page(asked.scope, asked.filter, asked.sort, asked.descending, null, 13);
    if (page.count().exact()) {
      assertThat(page.count().value()).as("%s", asked).isEqualTo(expected.size());
    } else {
      assertThat(page.count().value()).as("%s", asked).isLessThanOrEqualTo(expected.size());
    }
    pages.add(numbers(page));
    while (page.more()) {
      cursor = at(page.rows().getLast(), page, false);
      page = lists.page(asked.scope, asked.filter, asked.sort, asked.descending, cursor, 13);
      pages.add(numbers(page));
    }
    pages.forEach(forward::addAll);
    assertThat(forward).as("%s", asked).isEqualTo(expected);

    for (int i = pages.size() - 1; i > 0; i--) {
      Page back =
          lists.page(
              asked.scope,
              asked.filter,
              asked.sort,
              asked.descending,
              at(page.rows().getFirst(), page, true),
              13);
      assertThat(numbers(back)).as("back in %s", asked).isEqualTo(pages.get(i - 1));
      assertThat(back.more()).isEqualTo(i > 1);
      page = back;
    }
  }

  private static @Nullable CardCursor at(CardRow row, Page page, boolean back) {
    return CardCursor.decode(
        new CardCursor(back, row.sortKey(), row.unitId(), row.number(), page.count()).encode());
  }

  private static List<String> numbers(Page page) {
    return page.rows().stream().map(CardRow::number).toList();
  }

  /** The same, the plain way: all cards in order, and a judgement on each. */
  private static List<String> plainList(Asked asked) {
    List<UUID> units =
        ROOM.the(Organization.class).units().stream().map(u -> u.id().value()).toList();
    var rows =
        new ArrayList<>(
            ROOM.jdbc()
                .sql(
                    "select c.number, c.asset_id, c.kind, c.name, c.unit_id, c.region_id,"
                        + " c.group_no, c.use_status, c.title_status, c.area, c.original_value,"
                        + " c.net_value, c.balance, c.address, c.changed_at, c.increment, '' as"
                        + " sort_key from register.card c order by "
                        + asked.sort.orderBy(asked.descending))
                .query((r, n) -> CardRow.read(r))
                .list());
    if (asked.sort == CardSort.UNIT) {
      Comparator<CardRow> byUnit = Comparator.comparingInt(r -> units.indexOf(r.unitId()));
      rows.sort(asked.descending ? byUnit.reversed() : byUnit);
    }
    return rows.stream()
        .filter(r ->
            asked.scope.covers(
                new RegionId(r.regionId()), new UnitId(r.unitId()), new GroupNo(r.groupNo())))
        .filter(r -> matches(asked.filter, r))
        .map(CardRow::number)
        .toList();
  }

  private static boolean matches(CardFilter f, CardRow r) {
    BigDecimal value = r.originalValue() != null ? r.originalValue() : r.balance();
    return (f.kind() == null || f.kinds().contains(r.kind()))
        && (f.unitId() == null || f.unitId().equals(r.unitId()))
        && (f.groupNo() == null || f.groupNo() == r.groupNo())
        && (f.regionId() == null || f.regionId() == r.regionId())
        && (f.use() == null || f.use().equals(r.useStatus().isEmpty() ? "-" : r.useStatus()))
        && (f.title() == null || f.title().equals(r.titleStatus()))
        && (f.increment() == null || f.increment() == r.increment())
        && (f.valueFrom() == null || (value != null && value.compareTo(f.valueFrom()) >= 0))
        && (f.valueTo() == null || (value != null && value.compareTo(f.valueTo()) <= 0))
        && (f.q() == null
            || contains(r.name(), f.q())
            || contains(r.address(), f.q())
            || (f.q().startsWith("3602") && r.number().startsWith(f.q())));
  }

  private static boolean contains(@Nullable String text, String part) {
    return text != null
        && text.toLowerCase(java.util.Locale.ROOT)
            .contains(part.toLowerCase(java.util.Locale.ROOT));
  }

  private static Scope scope(Random random) {
    return new Scope(
        IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> grant(random)).toList());
  }

  private static Grant grant(Random random) {
    PostId post = new PostId(UUID.randomUUID());
    UnitId one = UNITS.get(random.nextInt(5)).id();
    UnitId other = UNITS.get(random.nextInt(5)).id();
    return switch (random.nextInt(5)) {
      case 0 -> new Grant(post, Role.CLERK, null, Set.of(one), null);
      case 1 -> new Grant(post, Role.PARENT_REVIEWER, null, Set.copyOf(List.of(one, other)), null);
      case 2 ->
          new Grant(
              post, Role.GROUP_REVIEWER, null, null, Set.of(new GroupNo(1 + random.nextInt(3))));
      case 3 ->
          new Grant(post, Role.OFFICE, Set.of(new RegionId(1 + random.nextInt(3))), null, null);
      default -> new Grant(post, Role.OFFICE, null, null, null);
    };
  }

  private static CardFilter filter(Random random) {
    return new CardFilter(
        seldom(random, random.nextBoolean() ? "FW" : "FW,ZH"),
        seldom(random, UNITS.get(random.nextInt(5)).id().value()),
        seldom(random, 1 + random.nextInt(3)),
        seldom(random, 1 + random.nextInt(3)),
        seldom(random, random.nextInt(4) == 0 ? "-" : "01"),
        seldom(random, "1"),
        seldom(random, new BigDecimal(random.nextInt(15))),
        seldom(random, new BigDecimal(5 + random.nextInt(15))),
        seldom(random, random.nextBoolean()),
        seldom(
            random,
            List.of("教学", "瓷厂A", "楼", "新名", "%", "0%厂", "360200", "路1", "没有的")
                .get(random.nextInt(9))));
  }

  private static <T> @Nullable T seldom(Random random, T value) {
    return random.nextInt(4) == 0 ? value : null;
  }

  private static CardLists walking() {
    return lists(new ListLimits(-1, 20, 100));
  }

  private static CardLists gathering() {
    return lists(new ListLimits(10_000, 1_000, 100));
  }

  private static CardLists lists(ListLimits limits) {
    return new CardLists(
        ROOM.jdbc(),
        ROOM.the(KeptCells.class),
        new CardCounting(ROOM.jdbc(), limits),
        ROOM.the(UnitOrder.class),
        limits);
  }
}
