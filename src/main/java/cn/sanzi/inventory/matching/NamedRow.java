package cn.sanzi.inventory.matching;

import java.util.Map;
import java.util.UUID;

/**
 * A row as files may name it.
 *
 * @param ordinal its number in the form (序号)
 * @param numbers what identifies it, by label of the column
 */
record NamedRow(UUID id, int ordinal, String name, Map<String, String> numbers) {}
