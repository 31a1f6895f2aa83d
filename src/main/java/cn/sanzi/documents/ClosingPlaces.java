package cn.sanzi.documents;

/**
 * How far signature and date stand from the right, in hundredths of a character. Sealed: the date
 * four characters, the signature centred above it. Unsealed: the signature two characters, the date
 * begins two characters after it.
 */
record ClosingPlaces(long signatory, long date) {

  static ClosingPlaces of(String signatory, String date, boolean sealed) {
    long organ = width(signatory);
    long day = width(date);
    return sealed ? sealed(organ, day) : unsealed(organ, day);
  }

  private static ClosingPlaces sealed(long organ, long day) {
    long centre = Math.max(400 + day / 2, organ / 2);
    return new ClosingPlaces(centre - organ / 2, centre - day / 2);
  }

  private static ClosingPlaces unsealed(long organ, long day) {
    long date = 200 + organ - 200 - day;
    return date >= 200
        ? new ClosingPlaces(200, date)
        : new ClosingPlaces(200 + day + 200 - organ, 200);
  }

  private static long width(String text) {
    return text.chars().mapToLong(c -> c < 0x80 ? 50 : 100).sum();
  }
}
