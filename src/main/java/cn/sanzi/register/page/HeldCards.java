package cn.sanzi.register.page;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.catalog.CardFacts;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.register.RegisterRefusal.NoSuchCard;
import cn.sanzi.register.listing.CardRow;
import cn.sanzi.register.page.HeldCard.Left;
import cn.sanzi.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cards by their number, through the locator, which knows the region of a number. */
@Repository
class HeldCards {

  private final JdbcClient jdbc;
  private final Catalog catalog;

  HeldCards(JdbcClient jdbc, Catalog catalog) {
    this.jdbc = jdbc;
    this.catalog = catalog;
  }

  /** Also one that left the register, as it last was. */
  HeldCard get(String number, Scope scope) {
    return find(number, scope)
        .or(() -> findLeft(number, scope))
        .orElseThrow(() -> new Refused(new NoSuchCard(number)));
  }

  private Optional<HeldCard> find(String number, Scope scope) {
    ScopeSql seen = ScopeSql.of(scope, "c");
    return jdbc.sql(
            """
            select %s, '' as sort_key, c.kind_version, c.assignment_id, v.doc::text as doc
            from register.asset a
            join register.card c on c.region_id = a.region_id and c.asset_id = a.asset_id
            join register.card_version v
                on v.region_id = c.region_id and v.asset_id = c.asset_id and v.version = c.version
            where a.number = :number and %s
            """
                .formatted(CardRow.COLUMNS, seen.anyOf()))
        .param("number", number)
        .params(seen.parameters())
        .query((r, n) ->
            new HeldCard(
                CardRow.read(r),
                r.getInt("kind_version"),
                r.getObject("assignment_id", UUID.class),
                r.getString("doc"),
                null))
        .optional();
  }

  /** The last version says that it left, the one before what it was. */
  private Optional<HeldCard> findLeft(String number, Scope scope) {
    ScopeSql seen = ScopeSql.of(scope, "v");
    return jdbc.sql(
            """
            select a.number, a.asset_id, v.region_id, v.unit_id, v.group_no, v.kind, v.kind_version,
                   v.assignment_id, v.doc::text as doc, x.valid_from, x.cause
            from register.asset a
            join lateral (
                select * from register.card_version l
                where l.region_id = a.region_id and l.asset_id = a.asset_id
                order by l.version desc limit 1) x on x.closed
            join lateral (
                select * from register.card_version l
                where l.region_id = a.region_id and l.asset_id = a.asset_id and l.doc is not null
                order by l.version desc limit 1) v on true
            where a.number = :number and %s
            """
                .formatted(seen.anyOf()))
        .param("number", number)
        .params(seen.parameters())
        .query(this::left)
        .optional();
  }

  private HeldCard left(ResultSet r, int n) throws SQLException {
    String kind = r.getString("kind");
    String doc = r.getString("doc");
    RowForm form = catalog.form(new KindCode(kind), r.getInt("kind_version"));
    CardFacts facts = form.facts(form.fromJson(doc));
    OffsetDateTime at = r.getObject("valid_from", OffsetDateTime.class);
    var row =
        new CardRow(
            r.getString("number"),
            r.getObject("asset_id", UUID.class),
            kind,
            facts.name(),
            r.getObject("unit_id", UUID.class),
            r.getInt("region_id"),
            r.getInt("group_no"),
            orNothing(facts.use()),
            orNothing(facts.title()),
            facts.area(),
            facts.originalValue(),
            facts.netValue(),
            facts.balance(),
            facts.address(),
            at,
            facts.increment(),
            "");
    return new HeldCard(
        row,
        r.getInt("kind_version"),
        r.getObject("assignment_id", UUID.class),
        doc,
        new Left(at.toInstant(), r.getString("cause")));
  }

  private static String orNothing(@Nullable String code) {
    return Objects.requireNonNullElse(code, "");
  }
}
