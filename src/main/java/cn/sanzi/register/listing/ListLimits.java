package cn.sanzi.register.listing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where lists change their way of looking.
 *
 * @param few up to here fetching all matches and sorting them is cheaper than a walk that may find
 *     none
 * @param bound counted at most, where the kept sums cannot tell
 * @param sample rows compared with a text too frequent for its index to help; the count is then a
 *     least one
 */
@ConfigurationProperties("sanzi.register.list")
record ListLimits(
    @DefaultValue("2000") long few,
    @DefaultValue("10000") int bound,
    @DefaultValue("20000") int sample) {}
