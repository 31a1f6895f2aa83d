package cn.sanzi.reporting.bulletin;

import cn.sanzi.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why something cannot be done with a bulletin. */
record BulletinRefusal(String code, String sentence, Sort sort, @Nullable String field)
    implements Refusal {

  static BulletinRefusal noSuch() {
    return new BulletinRefusal(
        "reporting.no-such-bulletin", "没有这份通报，或不在您的权限范围内。", Sort.NOT_FOUND, null);
  }

  static BulletinRefusal issued() {
    return new BulletinRefusal(
        "reporting.bulletin-issued", "这份通报已经印发，不能再改；需要更正的，请另出一期。", Sort.CONFLICT, null);
  }

  static BulletinRefusal changed(Bulletin now) {
    return new BulletinRefusal(
        "reporting.bulletin-changed",
        "这份通报刚刚由" + now.changedBy() + "改过，请刷新看过之后再改。",
        Sort.STALE,
        null);
  }

  static BulletinRefusal missing(String field, String label) {
    return new BulletinRefusal(
        "reporting.bulletin-words-missing", "请填写" + label + "。", Sort.INVALID, field);
  }

  static BulletinRefusal nothing() {
    return new BulletinRefusal(
        "reporting.nothing-to-tell", "这次清查任务还没有派出的表，无可通报。", Sort.INVALID, null);
  }
}
