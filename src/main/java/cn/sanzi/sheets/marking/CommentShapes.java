package cn.sanzi.sheets.marking;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.marking.CommentsPart.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shapes that show comments. They stand in a markup older than the format, not always well
 * formed, so it is handled as text.
 */
final class CommentShapes {

  private static final String START =
      """
      <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
      <o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>\
      """;
  private static final String TYPE =
      """
      <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
      <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>\
      """;
  private static final Pattern NOTE = Pattern.compile("<v:shape\\b.*?</v:shape>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
  private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");

  /** Far from the numbers that programs give. */
  private static final int FIRST_ID = 900_001;

  private CommentShapes() {}

  /** The drawing without the shapes of some cells and with shapes for others. */
  static byte[] write(byte[] before, List<Place> removed, List<Place> added) {
    String drawing = before.length == 0 ? START : new String(before, UTF_8);
    StringBuilder kept = new StringBuilder(without(drawing, new HashSet<>(removed)));
    int end = kept.lastIndexOf("</xml>");
    StringBuilder shapes = new StringBuilder();
    if (kept.indexOf("id=\"_x0000_t202\"") < 0) {
      shapes.append(TYPE);
    }
    int number = 0;
    for (Place place : added) {
      shapes.append(shape(place, number++));
    }
    kept.insert(end < 0 ? kept.length() : end, shapes);
    return kept.toString().getBytes(UTF_8);
  }

  private static String without(String drawing, Set<Place> removed) {
    return removed.isEmpty()
        ? drawing
        : NOTE.matcher(drawing)
            .replaceAll(shape ->
                isOf(shape.group(), removed) ? "" : Matcher.quoteReplacement(shape.group()));
  }

  private static boolean isOf(String shape, Set<Place> places) {
    Matcher row = ROW.matcher(shape);
    Matcher column = COLUMN.matcher(shape);
    return row.find()
        && column.find()
        && places.contains(
            new Place(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1))));
  }

  private static String shape(Place place, int number) {
    int row = place.row();
    int column = place.column();
    return """
    <v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;width:180pt;height:60pt;\
    z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
    <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
    <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
    <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
    <x:Anchor>%d,15,%d,2,%d,15,%d,4</x:Anchor><x:AutoFill>False</x:AutoFill>\
    <x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>\
    """
        .formatted(
            FIRST_ID + number,
            number + 1,
            column + 1,
            Math.max(0, row - 1),
            column + 4,
            row + 3,
            row,
            column);
  }
}
