package cn.sanzi.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Sizes, fonts and distances (版式); lengths in millimetres, sizes in points. */
record Layout(
    Page page,
    Grid grid,
    Fonts fonts,
    Sizes sizes,
    double titleLine,
    Mark mark,
    Rules imprint,
    Watermark watermark) {

  private static final double TWIPS_PER_MM = 1440 / 25.4;

  record Page(
      double width,
      double height,
      double top,
      double left,
      double right,
      double bottom,
      double footer) {

    double textWidth() {
      return width - left - right;
    }
  }

  record Grid(double linePitch) {}

  record Fonts(String title, String body, String level1, String level2, String number) {}

  record Sizes(int mark, int title, int body, int table, int imprint, int number) {}

  record Mark(double above, double lineGap, double lineWidth, String colour) {}

  record Rules(double thick, double thin) {}

  record Watermark(int size, String colour) {}

  static Layout read() {
    try (InputStream yaml = Layout.class.getResourceAsStream("/documents/layout.yaml")) {
      return new YAMLMapper().readValue(Objects.requireNonNull(yaml), Layout.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Twentieths of a point, in which the format counts lengths. */
  static long twips(double millimetres) {
    return Math.round(millimetres * TWIPS_PER_MM);
  }

  static long points(double points) {
    return Math.round(points * 20);
  }

  /** Eighths of a point, in which the format counts lines. */
  static long eighths(double millimetres) {
    return Math.round(millimetres * 72 / 25.4 * 8);
  }

  /** How many characters of a size fit in a line. */
  int charactersInLine(int size) {
    return (int) (page.textWidth() * 72 / 25.4 / size);
  }

  /** The mark's size: as large as wished, but in one line. */
  int markSize(String mark) {
    int fitting = (int) (page.textWidth() * 72 / 25.4 / Math.max(1, mark.length()));
    return Math.min(sizes.mark(), fitting);
  }
}
