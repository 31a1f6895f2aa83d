package cn.sanzi.documents;

import cn.sanzi.documents.OfficialDocument.Attachment;
import cn.sanzi.documents.OfficialDocument.Block;
import cn.sanzi.documents.OfficialDocument.Closing;
import cn.sanzi.documents.OfficialDocument.Head;
import cn.sanzi.documents.OfficialDocument.Heading;
import cn.sanzi.documents.OfficialDocument.Imprint;
import cn.sanzi.documents.OfficialDocument.Table;
import cn.sanzi.documents.OfficialDocument.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An official document being put together. */
public final class Drafting {

  private final String title;
  private final List<Block> body = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private @Nullable String mark;
  private @Nullable String number;
  private @Nullable String signer;
  private @Nullable String addressee;
  private @Nullable Closing closing;
  private @Nullable String note;
  private @Nullable Imprint imprint;
  private @Nullable String watermark;

  Drafting(String title) {
    this.title = title;
  }

  /** The issuing body in red (发文机关标志), such as 景德镇市财政局文件. */
  public Drafting mark(String text) {
    mark = text;
    return this;
  }

  /** Its number (发文字号); shown under the mark only. */
  public Drafting number(DocumentNumber value) {
    number = value.toString();
    return this;
  }

  /** Room for a number that the registry of documents will put in. */
  public Drafting numberPending(String code, int year) {
    number = code + "〔" + year + "〕  号";
    return this;
  }

  /** Who signs a document that goes upward (签发人). */
  public Drafting signer(String name) {
    signer = name;
    return this;
  }

  /** To whom it goes (主送机关). */
  public Drafting to(String name) {
    addressee = name;
    return this;
  }

  /** Level 1: 一、. */
  public Drafting heading(String text) {
    return add(new Heading(1, text));
  }

  /** Level 2: （一）. */
  public Drafting subheading(String text) {
    return add(new Heading(2, text));
  }

  /** Level 3: 1. */
  public Drafting item(String text) {
    return add(new Heading(3, text));
  }

  /** Level 4: （1）. */
  public Drafting subitem(String text) {
    return add(new Heading(4, text));
  }

  /** A paragraph. */
  public Drafting text(String text) {
    return add(new Text(text));
  }

  /** A table. */
  public Drafting table(Table table) {
    return add(table);
  }

  /** Any piece. */
  public Drafting add(Block block) {
    body.add(block);
    return this;
  }

  /** An attachment handed over separately. */
  public Drafting attach(String name) {
    return attach(name, List.of());
  }

  /** An attachment that follows on pages of its own. */
  public Drafting attach(String name, List<Block> content) {
    attachments.add(new Attachment(name, content));
    return this;
  }

  /** Signed, with room for the seal. */
  public Drafting sealedBy(String signatory, LocalDate date) {
    closing = new Closing(signatory, date, true);
    return this;
  }

  /** Signed without a seal. */
  public Drafting signedBy(String signatory, LocalDate date) {
    closing = new Closing(signatory, date, false);
    return this;
  }

  /** In brackets under the date (附注). */
  public Drafting note(String text) {
    note = text;
    return this;
  }

  /** To whom copies go (抄送). */
  public Drafting copyTo(String names) {
    imprint =
        imprint == null
            ? new Imprint(names, null, null)
            : new Imprint(names, imprint.printer(), imprint.date());
    return this;
  }

  /** Who printed it and when (印发). */
  public Drafting printedBy(String printer, LocalDate date) {
    imprint = new Imprint(imprint == null ? null : imprint.copies(), printer, date);
    return this;
  }

  /** Across every page; null for none. */
  public Drafting watermark(@Nullable String text) {
    watermark = text;
    return this;
  }

  /** The document. */
  public OfficialDocument done() {
    Head head = mark == null ? null : new Head(mark, number, signer);
    return new OfficialDocument(
        head, title, addressee, body, attachments, closing, note, imprint, watermark);
  }
}
