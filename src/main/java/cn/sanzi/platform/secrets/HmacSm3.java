package cn.sanzi.platform.secrets;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * HMAC with SM3 (GB/T 32905) under one key. Thread-safe; computing objects are kept and lent out.
 */
final class HmacSm3 {

  private final KeyParameter key;
  private final ConcurrentLinkedQueue<HMac> idle = new ConcurrentLinkedQueue<>();

  HmacSm3(byte[] key) {
    this.key = new KeyParameter(key);
  }

  byte[] of(byte[] data) {
    HMac mac = idle.poll();
    if (mac == null) {
      mac = new HMac(new SM3Digest());
      mac.init(key);
    }
    mac.update(data, 0, data.length);
    byte[] result = new byte[mac.getMacSize()];
    mac.doFinal(result, 0);
    idle.offer(mac);
    return result;
  }
}
