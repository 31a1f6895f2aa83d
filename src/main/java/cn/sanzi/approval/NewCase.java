package cn.sanzi.approval;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.AccountId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes into approval.
 *
 * @param flow key of the flow
 * @param title what it is, for the lists of those who sign
 * @param declarants all who had a hand in the data
 */
public record NewCase(
    String flow,
    String subjectType,
    String subjectId,
    String title,
    RegionId region,
    UnitId unit,
    @Nullable GroupNo group,
    Set<AccountId> declarants) {}
