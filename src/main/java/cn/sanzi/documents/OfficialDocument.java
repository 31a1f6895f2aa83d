package cn.sanzi.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an official document (公文); made by {@link #titled}.
 *
 * @param head what stands above the red line (版头); null for none
 * @param addressee to whom it goes (主送机关), without the colon
 * @param note in brackets under the date (附注), such as whom to ask
 * @param imprint at the foot of the last page (版记)
 * @param watermark across every page, such as 演示数据
 */
public record OfficialDocument(
    @Nullable Head head,
    String title,
    @Nullable String addressee,
    List<Block> body,
    List<Attachment> attachments,
    @Nullable Closing closing,
    @Nullable String note,
    @Nullable Imprint imprint,
    @Nullable String watermark) {

  /** Takes what cannot be changed any more. */
  public OfficialDocument {
    body = List.copyOf(body);
    attachments = List.copyOf(attachments);
  }

  /** Begins a document. */
  public static Drafting titled(String title) {
    return new Drafting(title);
  }

  /** A day as official documents write it: 2025年5月20日. */
  public static String day(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /**
   * What stands above the red line (版头).
   *
   * @param mark name of the issuing body in red (发文机关标志)
   * @param signer who signs documents that go upward (签发人)
   */
  public record Head(String mark, @Nullable String number, @Nullable String signer) {}

  /** A piece of the text. */
  public sealed interface Block {}

  /** A heading of level 1 to 4 (一、（一）1.（1）); its number is put before it. */
  public record Heading(int level, String text) implements Block {

    /** Refuses a level that the format does not know. */
    public Heading {
      if (level < 1 || level > 4) {
        throw new IllegalArgumentException("level " + level);
      }
    }
  }

  /** A paragraph. */
  public record Text(String text) implements Block {}

  /** A table within the text; its first line is repeated on every page. */
  public record Table(List<Column> columns, List<List<String>> rows) implements Block {

    /** Takes what cannot be changed any more. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A column of a table.
   *
   * @param share of the width, compared with the others
   * @param figures whether it is set to the right
   */
  public record Column(String heading, int share, boolean figures) {}

  /**
   * An attachment (附件).
   *
   * @param body what follows on a page of its own; empty when it is handed over separately
   */
  public record Attachment(String name, List<Block> body) {

    /** Takes what cannot be changed any more. */
    public Attachment {
      body = List.copyOf(body);
    }
  }

  /** Who signs and when (署名、成文日期); room for the seal when one is put. */
  public record Closing(String signatory, LocalDate date, boolean sealed) {}

  /** To whom copies go, who printed it and when (版记). */
  public record Imprint(
      @Nullable String copies, @Nullable String printer, @Nullable LocalDate date) {}
}
