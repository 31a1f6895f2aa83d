package cn.sanzi.reporting;

import cn.sanzi.register.CardSums.Dimension;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * One way to tell the lines of a summary table apart (统计口径).
 *
 * @param name in the address, such as {@code kind}
 * @param label heading of its column
 * @param source what the register's sums are told apart by for it
 * @param value of a line, from the register's value; several of those may fall together
 * @param text what a line's value is called
 * @param filter of the list of cards that gives a value's rows
 * @param rank of a value among its like
 */
record Axis(
    String name,
    String label,
    Dimension source,
    UnaryOperator<String> value,
    UnaryOperator<String> text,
    Function<String, Map.Entry<String, String>> filter,
    ToIntFunction<String> rank) {}
