package cn.sanzi.documents;

import java.io.IOException;
import java.io.OutputStream;

/** Makes official documents ready to be edited, printed and sealed (公文). */
public interface OfficialDocuments {

  /** The media type of what is written. */
  String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** Writes a .docx; the stream stays open. The same document gives the same bytes. */
  void write(OfficialDocument document, OutputStream out) throws IOException;
}
