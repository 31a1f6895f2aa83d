package cn.sanzi.ledger.item;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.ledger.item.ItemDocument.Asset;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.register.WholeCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What holders declared of how their assets could be put to use: the first version of an item. */
@Component
class CardProposals {

  private static final int FEN = 2;

  private final Catalog catalog;
  private final Organization organization;

  CardProposals(Catalog catalog, Organization organization) {
    this.catalog = catalog;
    this.organization = organization;
  }

  /** Nobody types what was declared: the first card's intentions, all cards' proceeds. */
  ItemDocument of(List<WholeCard> cards, String name) {
    List<Declared> all = cards.stream().map(this::declared).toList();
    Declared first = all.getFirst();
    return new ItemDocument(
        name,
        null,
        first.text("strategy"),
        first.text("method"),
        null,
        organization.units().stream()
            .filter(unit -> unit.name().equals(first.text("responsibleUnit")))
            .findFirst()
            .map(Unit::id)
            .orElse(cards.getFirst().unit())
            .value(),
        first.text("responsiblePerson"),
        null,
        proceeds(all),
        first.day("expectedCompletion"),
        first.text("issues"),
        cards.stream().map(CardProposals::asset).toList());
  }

  private static Asset asset(WholeCard card) {
    return new Asset(
        card.asset().value(),
        card.number(),
        card.kind().value(),
        card.name(),
        card.area(),
        card.value());
  }

  private static @Nullable BigDecimal proceeds(List<Declared> all) {
    return all.stream()
        .map(declared -> declared.money("expectedProceeds"))
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private Declared declared(WholeCard card) {
    RowForm form = catalog.form(card.kind(), card.kindVersion());
    return new Declared(form.kind(), form.fromJson(card.doc()));
  }

  /** A declared row by keys that its kind may or may not have. */
  private record Declared(Kind kind, Values row) {

    @Nullable Object value(String key) {
      for (int i = 0; i < kind.columns().size(); i++) {
        if (kind.columns().get(i).key().equals(key)) {
          return row.get(i);
        }
      }
      return null;
    }

    @Nullable String text(String key) {
      return value(key) instanceof String text ? text : null;
    }

    @Nullable LocalDate day(String key) {
      return value(key) instanceof Long day ? LocalDate.ofEpochDay(day) : null;
    }

    @Nullable BigDecimal money(String key) {
      return value(key) instanceof Long fen ? BigDecimal.valueOf(fen, FEN) : null;
    }
  }
}
