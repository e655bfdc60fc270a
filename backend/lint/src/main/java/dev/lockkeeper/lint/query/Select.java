package dev.lockkeeper.lint.query;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Set;

/**
 * One level of a query.
 *
 * @param target by which name an UPDATE or DELETE speaks of its own table; empty for a SELECT
 * @param ties names of sources that a condition brings together, "" where it names none
 * @param stars whether it takes every column of something that lists none
 * @param oneRow answers one row at most, whatever the data
 * @param order what it is sorted by
 * @param limit LIMIT or FETCH FIRST
 * @param skips OFFSET of more than nothing
 * @param distinctOn keeps the first of several rows
 * @param locks FOR UPDATE and its kin
 */
public record Select(
        Use use,
        String target,
        List<Source> sources,
        List<Set<String>> ties,
        boolean stars,
        boolean oneRow,
        List<Sorting> order,
        boolean limit,
        boolean skips,
        boolean distinctOn,
        boolean locks,
        int offset) {

    /** Where a query stands. */
    public enum Use {
        STATEMENT,
        CHANGE,
        VIEW,
        TABLE,
        INSERT,
        COMMON,
        SOURCE,
        EXISTS,
        MEMBERSHIP,
        VALUE,
        ROUTINE
    }

    /** What rows are sorted by. */
    public enum Sorting {
        NUMBER_OF_OUTPUT,
        RANDOM,
        VALUE
    }

    public Select {
        sources = Lists.copy(sources);
        ties = Lists.copy(ties);
        order = Lists.copy(order);
    }
}
