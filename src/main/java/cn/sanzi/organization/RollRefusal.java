package cn.sanzi.organization;

import cn.sanzi.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why the roll is not changed. */
public sealed interface RollRefusal extends Refusal {

  /** Nobody could be reached by what was entered. */
  record UnfitContact(String what, String sentence) implements RollRefusal {
    @Override
    public String code() {
      return "organization.unfit-contact";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }

    @Override
    public @Nullable String field() {
      return what;
    }
  }

  /** No row of the workbook names the columns of a roll. */
  record NoHeading() implements RollRefusal {
    @Override
    public String code() {
      return "organization.roll-without-heading";
    }

    @Override
    public String sentence() {
      return "没有找到表头：表中至少要有“单位名称”“单位性质”“辖区”三列，建议下载模板填写。";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }
  }

  /** More rows than a roll has. */
  record TooLong(int most) implements RollRefusal {
    @Override
    public String code() {
      return "organization.roll-too-long";
    }

    @Override
    public String sentence() {
      return "一次最多导入 " + most + " 家单位，请分几次导入。";
    }

    @Override
    public Sort sort() {
      return Sort.TOO_LARGE;
    }
  }

  /** The roll or the file is another than the one that was looked at. */
  record ChangedSince() implements RollRefusal {
    @Override
    public String code() {
      return "organization.roll-changed";
    }

    @Override
    public String sentence() {
      return "预览之后名册有了变动，或上传的不是同一个文件，请重新预览后再确认。";
    }

    @Override
    public Sort sort() {
      return Sort.STALE;
    }
  }
}
