package cn.sanzi.register.page;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.register.RegisterRefusal.NoSuchCard;
import cn.sanzi.register.listing.CardRow;
import cn.sanzi.shared.Refused;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card with what else its page needs. */
record HeldCard(CardRow row, int kindVersion, UUID assignmentId, String doc) {

  /** Through the locator, which knows the region of a number. */
  static HeldCard find(JdbcClient jdbc, String number, Scope scope) {
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
                r.getString("doc")))
        .optional()
        .orElseThrow(() -> new Refused(new NoSuchCard(number)));
  }
}
