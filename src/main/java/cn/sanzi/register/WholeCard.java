package cn.sanzi.register;

import cn.sanzi.catalog.KindCode;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A live card with its document, for rooms that judge it.
 *
 * @param number 统计编号
 * @param version of the card; the same version never says anything else
 * @param area in square metres
 * @param value original value, or the balance where there is none, in yuan
 * @param doc the declared row as JSON, secrets sealed
 */
public record WholeCard(
    RegionId region,
    AssetId asset,
    String number,
    KindCode kind,
    int kindVersion,
    UnitId unit,
    GroupNo group,
    String name,
    int version,
    @Nullable BigDecimal area,
    @Nullable BigDecimal value,
    String doc) {}
