package cn.sanzi.reporting.bulletin;

import cn.sanzi.inventory.Board.Task;
import cn.sanzi.reporting.bulletin.Bulletin.Words;
import java.time.LocalDate;

/** The words a draft begins with; people change them as they like. */
final class FirstWords {

  private static final String DEMAND =
      """
      各单位要按照“全领域、全口径、全覆盖”要求抓紧填报，应清尽清；确无此类资产的，须作零报告。
      尚未上报的单位要明确分管领导和联络员，倒排时间，经单位负责人签批后尽快上报。
      各工作小组牵头单位要加强督促指导，及时审核本领域已上报的清查表。
      """;

  private FirstWords() {}

  /**
   * Of the city's office where {@code county} is empty.
   *
   * @param county name of the county
   */
  static Words of(Task task, String county) {
    boolean city = county.isEmpty();
    String due = day(task.due());
    return new Words(
        "关于国有“三资”清查填报进展情况的通报",
        city ? "各县（市、区）人民政府，各园区管委会，市直各有关单位" : county + "各有关单位",
        "按照国有“三资”清查处置与管理改革工作部署，现将“"
            + task.name()
            + "”（清查基准日 "
            + day(task.baseDate())
            + "，上报截止日 "
            + due
            + "）填报进展情况通报如下：",
        DEMAND,
        city ? "市国有“三资”清查处置与管理改革专班办公室" : county + "国有“三资”清查处置与管理改革专班办公室");
  }

  private static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
