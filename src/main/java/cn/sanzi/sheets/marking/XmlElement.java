package cn.sanzi.sheets.marking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An element as it stands in a small part, to be changed a little. */
record XmlElement(String xml) {

  private static final Pattern TAG = Pattern.compile("<([^\\s/>]+)");

  /** The name with its prefix. */
  String name() {
    Matcher start = TAG.matcher(xml);
    return start.find() ? start.group(1) : "";
  }

  /** The value of an attribute as it is written; null when there is none. */
  @Nullable String attribute(String name) {
    Matcher found = attributePattern(name).matcher(startTag());
    if (!found.find()) {
      return null;
    }
    String quoted = found.group(1);
    return quoted.substring(1, quoted.length() - 1);
  }

  /** The number that an attribute is; 0 when there is none. */
  int number(String name) {
    String value = attribute(name);
    return value == null || !value.matches("\\d{1,9}") ? 0 : Integer.parseInt(value);
  }

  /** The same element with an attribute set. */
  XmlElement with(String name, String value) {
    String tag = startTag();
    String rest = xml.substring(tag.length());
    String written = " " + name + "=\"" + value + "\"";
    Matcher found = attributePattern(name).matcher(tag);
    if (found.find()) {
      return new XmlElement(
          tag.substring(0, found.start()) + written + tag.substring(found.end()) + rest);
    }
    Matcher start = TAG.matcher(tag);
    int end = start.find() ? start.end() : 1;
    return new XmlElement(tag.substring(0, end) + written + tag.substring(end) + rest);
  }

  private static Pattern attributePattern(String name) {
    return Pattern.compile("\\s" + name + "\\s*=\\s*(\"[^\"]*\"|'[^']*')");
  }

  private String startTag() {
    return xml.substring(0, xml.indexOf('>') + 1);
  }
}
