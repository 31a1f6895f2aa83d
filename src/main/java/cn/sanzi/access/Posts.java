package cn.sanzi.access;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds which post today (岗位). */
public interface Posts {

  /** Names of the holders of that role, there; a null place means wherever. By name. */
  List<String> holders(
      Role role, @Nullable UnitId unit, @Nullable GroupNo group, @Nullable RegionId region);
}
