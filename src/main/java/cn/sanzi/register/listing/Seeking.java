package cn.sanzi.register.listing;

import cn.sanzi.register.CardFilter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one page is to show.
 *
 * @param reaches branches of the reader's scope under the filter
 * @param kept where there are cards at all: to walk elsewhere would be to walk to the end
 * @param descending whether rows are to be read downwards; turned round when paging back
 * @param after position to read on from
 * @param units units that hold what is sought, in the order of the organisation; given only where
 *     units are sorted by
 * @param few whether there are so few matches that all are fetched and sorted, instead of walking
 *     an index until the page is full
 * @param indexedText whether the text is looked up in its index, instead of being compared on the
 *     way
 */
record Seeking(
    List<Reach> reaches,
    CardFilter filter,
    Kept kept,
    CardSort sort,
    boolean descending,
    @Nullable CardCursor after,
    List<UUID> units,
    boolean few,
    boolean indexedText) {}
