package cn.sanzi.sheets.pack;

/**
 * A part's pointer to another part.
 *
 * @param type last step of the type's address, the same in both dialects of the format: {@code
 *     worksheet}
 * @param target name of the part in the package; of no use when external
 */
public record Relation(String id, String type, String target, boolean external) {}
