package cn.sanzi.files;

import cn.sanzi.platform.Sm4Gcm;
import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** One file on its way in: counted, digested, looked at and encrypted in one pass. */
final class Intake {

  private final InputStream content;
  private final long limit;
  private final SM3Digest sm3 = new SM3Digest();
  private String mediaType = "application/octet-stream";
  private long size;

  Intake(InputStream content, long limit) {
    this.content = content;
    this.limit = limit;
  }

  void sealInto(Path file, Sm4Gcm cipher, byte[] fileId) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var out = new SealedOutput(Channels.newOutputStream(channel), cipher, fileId)) {
      byte[] buffer = new byte[MediaTypes.ENOUGH];
      int read = content.readNBytes(buffer, 0, buffer.length);
      mediaType = MediaTypes.of(Arrays.copyOf(buffer, read));
      while (read > 0) {
        take(buffer, read);
        out.write(buffer, 0, read);
        read = content.readNBytes(buffer, 0, buffer.length);
      }
      out.finish();
      channel.force(true);
    }
  }

  long size() {
    return size;
  }

  String mediaType() {
    return mediaType;
  }

  String digest() {
    byte[] result = new byte[sm3.getDigestSize()];
    sm3.doFinal(result, 0);
    return HexFormat.of().formatHex(result);
  }

  private void take(byte[] buffer, int read) {
    size += read;
    if (size > limit) {
      throw new Refused(new FileRefusal.TooLarge(limit));
    }
    sm3.update(buffer, 0, read);
  }
}
