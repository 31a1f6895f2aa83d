package cn.sanzi.register;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A declared row on its way into the register; each wither gives another one of the same asset. */
public record DeclaredAsset(
    UUID id,
    String kind,
    String name,
    Unit unit,
    GroupNo group,
    @Nullable String address,
    @Nullable String use,
    @Nullable String title,
    @Nullable BigDecimal area,
    @Nullable BigDecimal original,
    @Nullable BigDecimal balance,
    @Nullable String naturalKey,
    String doc,
    boolean increment,
    boolean gone) {

  public static DeclaredAsset of(String kind, String name, Unit unit, GroupNo group) {
    return new DeclaredAsset(
        UUID.randomUUID(),
        kind,
        name,
        unit,
        group,
        null,
        "01",
        "1",
        new BigDecimal("100.0000"),
        new BigDecimal("5000.00"),
        null,
        null,
        "{}",
        false,
        false);
  }

  public DeclaredAsset named(String wanted) {
    return new DeclaredAsset(
        id,
        kind,
        wanted,
        unit,
        group,
        address,
        use,
        title,
        area,
        original,
        balance,
        naturalKey,
        doc,
        increment,
        gone);
  }

  public DeclaredAsset at(@Nullable String wanted) {
    return new DeclaredAsset(
        id,
        kind,
        name,
        unit,
        group,
        wanted,
        use,
        title,
        area,
        original,
        balance,
        naturalKey,
        doc,
        increment,
        gone);
  }

  public DeclaredAsset heldBy(Unit wanted) {
    return new DeclaredAsset(
        id,
        kind,
        name,
        wanted,
        group,
        address,
        use,
        title,
        area,
        original,
        balance,
        naturalKey,
        doc,
        increment,
        gone);
  }

  public DeclaredAsset countedBy(int wanted) {
    return new DeclaredAsset(
        id,
        kind,
        name,
        unit,
        new GroupNo(wanted),
        address,
        use,
        title,
        area,
        original,
        balance,
        naturalKey,
        doc,
        increment,
        gone);
  }

  public DeclaredAsset used(@Nullable String wanted) {
    return new DeclaredAsset(
        id,
        kind,
        name,
        unit,
        group,
        address,
        wanted,
        title,
        area,
        original,
        balance,
        naturalKey,
        doc,
        increment,
        gone);
  }

  public DeclaredAsset titled(@Nullable String wanted) {
    return new DeclaredAsset(
        id,
        kind,
        name,
        unit,
        group,
        address,
        use,
        wanted,
        area,
        original,
        balance,
        naturalKey,
        doc,
        increment,
        gone);
  }

  public DeclaredAsset worth(@Nullable String wanted) {
    return new DeclaredAsset(
        id,
        kind,
        name,
        unit,
        group,
        address,
        use,
        title,
        area,
        figure(wanted),
        balance,
        naturalKey,
        doc,
        increment,
        gone);
  }

  public DeclaredAsset ofArea(@Nullable String wanted) {
    return new DeclaredAsset(
        id,
        kind,
        name,
        unit,
        group,
        address,
        use,
        title,
        figure(wanted),
        original,
        balance,
        naturalKey,
        doc,
        increment,
        gone);
  }

  public DeclaredAsset holding(@Nullable String wanted) {
    return new DeclaredAsset(
        id,
        kind,
        name,
        unit,
        group,
        address,
        use,
        title,
        area,
        original,
        figure(wanted),
        naturalKey,
        doc,
        increment,
        gone);
  }

  public DeclaredAsset knownAs(@Nullable String wanted) {
    return new DeclaredAsset(
        id, kind, name, unit, group, address, use, title, area, original, balance, wanted, doc,
        increment, gone);
  }

  public DeclaredAsset with(String wanted) {
    return new DeclaredAsset(
        id,
        kind,
        name,
        unit,
        group,
        address,
        use,
        title,
        area,
        original,
        balance,
        naturalKey,
        wanted,
        increment,
        gone);
  }

  public DeclaredAsset acquiredAfterTheBaseDate() {
    return new DeclaredAsset(
        id,
        kind,
        name,
        unit,
        group,
        address,
        use,
        title,
        area,
        original,
        balance,
        naturalKey,
        doc,
        true,
        gone);
  }

  public DeclaredAsset vanished() {
    return new DeclaredAsset(
        id,
        kind,
        name,
        unit,
        group,
        address,
        use,
        title,
        area,
        original,
        balance,
        naturalKey,
        doc,
        increment,
        true);
  }

  void declare(JdbcClient jdbc, ChangeSetId set) {
    jdbc.sql(
            """
            insert into register.change_row
                (change_set, region_id, asset_id, gone, kind, kind_version, unit_id, group_no, name, address,
                 use_status, title_status, area, original_value, balance, increment, key_digest, doc,
                 digest, assignment_id, submission_no)
            values (:set, :region, :asset, :gone, :kind, 1, :unit, :group, :name, :address,
                 :use, :title, :area, :original, :balance, :increment, :key, :doc::jsonb, sha256(:digest),
                 '00000000-0000-0000-0000-00000000000a', 1)
            """)
        .param("set", set.value())
        .param("region", unit.region().value())
        .param("asset", id)
        .param("gone", gone)
        .param("kind", kind)
        .param("unit", unit.id().value())
        .param("group", group.value())
        .param("name", name)
        .param("address", address)
        .param("use", use)
        .param("title", title)
        .param("area", area)
        .param("original", original)
        .param("balance", balance)
        .param("increment", increment)
        .param("key", naturalKey == null ? null : naturalKey.getBytes(StandardCharsets.UTF_8))
        .param("doc", doc)
        .param("digest", (name + doc + original).getBytes(StandardCharsets.UTF_8))
        .update();
  }

  private static @Nullable BigDecimal figure(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
