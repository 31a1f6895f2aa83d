package cn.sanzi.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.organization.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever comes in whatever order, the register holds what was declared last and its sums are
 * those of its cards.
 */
class RandomHistoriesTest {

  private static final int ASSETS = 6;

  private static @Nullable RegisterRoom room;
  private static List<Unit> units = List.of();
  private static List<DeclaredAsset> assets = List.of();

  /** What happens to one asset in one set. */
  record Step(int asset, boolean gone, int unit, int group, String use, @Nullable Integer value) {}

  /** A set of steps, no two on one asset, and what is done to the sums after it. */
  record Happening(List<Step> steps, Keeping keeping) {}

  /** Care of the sums. */
  enum Keeping {
    NONE,
    FOLD,
    REBUILD,
    LOSE_AND_REBUILD
  }

  @BeforeContainer
  static void open() {
    room = new RegisterRoom();
    units = IntStream.range(0, 3).mapToObj(i -> the().unit("第" + i + "小学", 1)).toList();
    assets =
        IntStream.range(0, ASSETS).mapToObj(i -> the().house("楼" + i, units.getFirst())).toList();
  }

  @AfterContainer
  static void close() {
    the().close();
  }

  @Property(tries = 40)
  void registerAndSumsFollow(@ForAll("histories") List<Happening> history) {
    empty();
    Map<UUID, DeclaredAsset> expected = new HashMap<>();

    for (Happening happening : history) {
      DeclaredAsset[] set =
          happening.steps.stream().map(RandomHistoriesTest::declared).toArray(DeclaredAsset[]::new);
      the().apply(set);
      for (DeclaredAsset asset : set) {
        if (asset.gone()) {
          expected.remove(asset.id());
        } else {
          expected.put(asset.id(), asset);
        }
      }
      keep(happening.keeping);

      assertThat(the().the(SummaryKeeping.class).prove()).isEmpty();
      assertThat(held()).isEqualTo(described(expected));
    }
  }

  @Provide
  Arbitrary<List<Happening>> histories() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.integers().between(0, ASSETS - 1),
                Arbitraries.frequency(
                    net.jqwik.api.Tuple.of(1, true), net.jqwik.api.Tuple.of(3, false)),
                Arbitraries.integers().between(0, 2),
                Arbitraries.of(1, 7, 8),
                Arbitraries.of("01", "06"),
                Arbitraries.integers().between(0, 5).injectNull(0.2))
            .as(Step::new);
    Arbitrary<List<Step>> set = step.list().uniqueElements(Step::asset).ofMaxSize(ASSETS);
    return Combinators.combine(set, Arbitraries.of(Keeping.class))
        .as(Happening::new)
        .list()
        .ofMaxSize(8);
  }

  private static DeclaredAsset declared(Step step) {
    DeclaredAsset asset =
        assets
            .get(step.asset)
            .heldBy(units.get(step.unit))
            .countedBy(step.group)
            .used(step.use)
            .worth(step.value == null ? null : step.value + ".00");
    boolean later = step.value != null && step.value % 2 == 1;
    DeclaredAsset acquired = later ? asset.acquiredAfterTheBaseDate() : asset;
    return step.gone ? acquired.vanished() : acquired;
  }

  private static void keep(Keeping keeping) {
    SummaryKeeping sums = the().the(SummaryKeeping.class);
    switch (keeping) {
      case NONE -> {}
      case FOLD -> sums.fold();
      case REBUILD -> assertThat(sums.rebuild()).isZero();
      case LOSE_AND_REBUILD -> {
        the().jdbc().sql("truncate register.summary_total").update();
        sums.rebuild();
      }
    }
  }

  private static Map<String, String> held() {
    var cards = new TreeMap<String, String>();
    the()
        .jdbc()
        .sql(
            "select asset_id, unit_id || ' ' || group_no || ' ' || use_status || ' ' ||"
                + " coalesce(original_value::text, '') from register.card")
        .query(rs -> {
          cards.put(rs.getString(1), rs.getString(2));
        });
    return cards;
  }

  private static Map<String, String> described(Map<UUID, DeclaredAsset> assets) {
    var cards = new TreeMap<String, String>();
    assets.forEach((id, asset) ->
        cards.put(
            id.toString(),
            asset.unit().id().value()
                + " "
                + asset.group().value()
                + " "
                + asset.use()
                + " "
                + (asset.original() == null ? "" : asset.original())));
    return cards;
  }

  private static void empty() {
    var tables =
        new ArrayList<>(
            List.of(
                "card", "card_version", "summary_total", "summary_delta", "asset", "key_claim"));
    tables.forEach(table -> the().jdbc().sql("truncate register." + table).update());
  }

  private static RegisterRoom the() {
    if (room == null) {
      throw new IllegalStateException("Not open");
    }
    return room;
  }
}
