package cn.sanzi.files;

import cn.sanzi.shared.Refusal;

/** Why a file is not taken or not given. */
public sealed interface FileRefusal extends Refusal {

  /** It has more bytes than allowed. */
  record TooLarge(long limit) implements FileRefusal {

    private static final long MEGABYTE = 1024 * 1024;

    @Override
    public String code() {
      return "files.too-large";
    }

    @Override
    public String sentence() {
      String most = limit < MEGABYTE ? limit / 1024 + " KB" : limit / MEGABYTE + " MB";
      return "文件太大，最多允许 " + most + "，请拆分后分次上传";
    }

    @Override
    public Sort sort() {
      return Sort.TOO_LARGE;
    }
  }

  /** There is no such file, or no longer. */
  record NotFound() implements FileRefusal {

    @Override
    public String code() {
      return "files.not-found";
    }

    @Override
    public String sentence() {
      return "没有这个文件，或已过保存期";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }
}
