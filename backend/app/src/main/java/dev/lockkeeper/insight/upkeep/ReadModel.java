package dev.lockkeeper.insight.upkeep;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A table of Insights that other rooms' events keep, and that can be made again from what those rooms keep. All of the
 * current tenant, within the transaction at hand.
 *
 * @param <R> all that is kept of one thing; two that are equal are the same to the bit
 */
public interface ReadModel<R> {

    /** The table's. */
    String name();

    /** The things there are, in the order of their identifiers. */
    List<UUID> things(UUID after, int size);

    /** How many are kept. */
    long count();

    /** What ought to be kept of these things. */
    Map<UUID, R> reckoned(Collection<UUID> things);

    /** What is. */
    Map<UUID, R> kept(Collection<UUID> things);

    /** Holds the rows of these things, without waiting: those are left out that another transaction is writing just now. */
    Set<UUID> hold(Collection<UUID> things);

    void write(Collection<R> rows);
}
