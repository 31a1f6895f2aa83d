package cn.sanzi.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a user can act on: why a step is refused and what would be right. One sealed family per
 * module.
 */
public interface Refusal {

  /** A stable code such as {@code inventory.not-a-workbook}; part of the API. */
  String code();

  /** One Chinese sentence: what is wrong and what to do. */
  String sentence();

  /** What sort of refusal it is; decides the HTTP status. */
  Sort sort();

  /** The field it is about, by its key in the request. */
  default @Nullable String field() {
    return null;
  }

  /** The article of law that it rests on, as it is cited. */
  default @Nullable String article() {
    return null;
  }

  /** Further members of the problem document, such as what differs; empty for most. */
  default Map<String, Object> details() {
    return Map.of();
  }

  /** Sorts of refusal with their HTTP status (RFC 9110). */
  enum Sort {
    INVALID(422),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    TOO_MANY(429);

    private final int status;

    Sort(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
