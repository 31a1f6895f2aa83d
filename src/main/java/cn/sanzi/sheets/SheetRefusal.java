package cn.sanzi.sheets;

import cn.sanzi.shared.Refusal;
import cn.sanzi.shared.Refused;

/** Why a file cannot be read as a workbook (无法读取的表格文件). */
public sealed interface SheetRefusal extends Refusal {

  @Override
  default Sort sort() {
    return Sort.INVALID;
  }

  /** Carries it to the edge. */
  default Refused refused() {
    return new Refused(this);
  }

  /** Nothing that a spreadsheet program would open as a table. */
  record NotAWorkbook() implements SheetRefusal {
    @Override
    public String code() {
      return "sheets.not-a-workbook";
    }

    @Override
    public String sentence() {
      return "这个文件不是表格：请上传 .xlsx、.xls 或 .csv 文件";
    }
  }

  /**
   * Another kind of file under the name of a workbook.
   *
   * @param what Chinese name of what it really is
   */
  record AnotherFormat(String what) implements SheetRefusal {
    @Override
    public String code() {
      return "sheets.another-format";
    }

    @Override
    public String sentence() {
      return "这个文件其实是" + what + "，不能当作表格读取；请在 Excel 或 WPS 表格中另存为 .xlsx 后再上传";
    }
  }

  /** Protected by a password against opening. */
  record Encrypted() implements SheetRefusal {
    @Override
    public String code() {
      return "sheets.encrypted";
    }

    @Override
    public String sentence() {
      return "工作簿设有打开密码，系统无法读取；请取消密码后再上传";
    }
  }

  /** No bytes at all. */
  record Empty() implements SheetRefusal {
    @Override
    public String code() {
      return "sheets.empty";
    }

    @Override
    public String sentence() {
      return "这个文件是空的，请检查后重新上传";
    }
  }

  /**
   * Cut off or broken.
   *
   * @param where Chinese phrase: which part, for whoever has to mend it
   */
  record Damaged(String where) implements SheetRefusal {
    @Override
    public String code() {
      return "sheets.damaged";
    }

    @Override
    public String sentence() {
      return "文件已损坏或没有传完（" + where + "）；请在 Excel 或 WPS 表格中重新保存后再上传";
    }
  }

  /**
   * Beyond what may be read.
   *
   * @param what Chinese phrase: what there is too much of, and how much is allowed
   */
  record TooLarge(String what) implements SheetRefusal {
    @Override
    public String code() {
      return "sheets.too-large";
    }

    @Override
    public Sort sort() {
      return Sort.TOO_LARGE;
    }

    @Override
    public String sentence() {
      return "工作簿太大：" + what + "；请拆成几个文件分别上传";
    }
  }

  /**
   * Unpacks to far more than any workbook holds.
   *
   * @param megabytes where unpacking was stopped
   */
  record Bomb(long megabytes) implements SheetRefusal {
    @Override
    public String code() {
      return "sheets.bomb";
    }

    @Override
    public Sort sort() {
      return Sort.TOO_LARGE;
    }

    @Override
    public String sentence() {
      return "文件解压后超过 " + megabytes + " MB，已停止读取；请删去多余的空行、空列后重新保存，或拆成几个文件上传";
    }
  }

  /** Contains what no spreadsheet program writes and what attacks are made of. */
  record Unsafe(String what) implements SheetRefusal {
    @Override
    public String code() {
      return "sheets.unsafe";
    }

    @Override
    public String sentence() {
      return "文件中含有不安全的内容（" + what + "），系统不予读取；请在 Excel 或 WPS 表格中另存为 .xlsx 后再上传";
    }
  }
}
