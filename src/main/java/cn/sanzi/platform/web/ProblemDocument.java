package cn.sanzi.platform.web;

import cn.sanzi.shared.Refusal;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client gets instead of an answer (RFC 9457).
 *
 * @param detail one Chinese sentence for the user
 * @param code stable, for programs
 * @param field key of the field it is about
 * @param article article of law it rests on
 * @param errorId under which the log knows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable String field,
    @Nullable String article,
    String errorId,
    @JsonAnyGetter Map<String, Object> details) {

  /** The document of a refusal. */
  static ProblemDocument of(Refusal refusal) {
    return new ProblemDocument(
        "about:blank",
        title(refusal.sort().status()),
        refusal.sort().status(),
        refusal.sentence(),
        refusal.code(),
        refusal.field(),
        refusal.article(),
        ErrorIds.next(),
        refusal.details());
  }

  static ProblemDocument of(int status, String code, String sentence, @Nullable String field) {
    return new ProblemDocument(
        "about:blank",
        title(status),
        status,
        sentence,
        code,
        field,
        null,
        ErrorIds.next(),
        Map.of());
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "请求有误";
      case 401 -> "尚未登录";
      case 403 -> "没有权限";
      case 404 -> "没有找到";
      case 405, 406, 415 -> "请求方式不对";
      case 409 -> "与现状冲突";
      case 412 -> "内容已被他人修改";
      case 413 -> "内容过大";
      case 422 -> "不符合规定";
      case 429 -> "过于频繁";
      default -> status < 500 ? "请求有误" : "系统出错";
    };
  }
}
