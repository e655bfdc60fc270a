package dev.lockkeeper.lint;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Map;

/**
 * How long who may wait, by how busy the table is.
 *
 * @param everybody seconds behind a lock that readers wait for too
 * @param writers seconds behind a lock that only writers wait for
 * @param rows written in one transaction: they keep their locks, and their old versions, until its end
 */
public record Limits(Map<Heat, Limit> everybody, Map<Heat, Limit> writers, Map<Heat, Limit> rows) {

    /** The product's own. */
    public static final Limits STANDARD = new Limits(
            Map.of(
                    Heat.COLD, new Limit(2, 30.0),
                    Heat.NORMAL, new Limit(0.2, 2.0),
                    Heat.HOT, new Limit(0.2, 2.0)),
            Map.of(
                    Heat.COLD, new Limit(30, null),
                    Heat.NORMAL, new Limit(2, 30.0),
                    Heat.HOT, new Limit(0.2, 2.0)),
            Map.of(
                    Heat.COLD, new Limit(100_000, 5_000_000.0),
                    Heat.NORMAL, new Limit(100_000, 5_000_000.0),
                    Heat.HOT, new Limit(100_000, 100_000.0)));

    public Limits {
        everybody = complete(everybody);
        writers = complete(writers);
        rows = complete(rows);
    }

    public Burden ofLock(LockMode mode, double seconds, Heat heat) {
        if (!mode.blocksWrites()) {
            return Burden.LIGHT;
        }
        return at(mode.blocksReads() ? everybody : writers, heat).of(seconds);
    }

    public Burden ofWriting(long written, Heat heat) {
        return at(rows, heat).of(written);
    }

    private static Limit at(Map<Heat, Limit> limits, Heat heat) {
        return requireNonNull(limits.get(heat));
    }

    private static Map<Heat, Limit> complete(Map<Heat, Limit> limits) {
        if (!limits.keySet().equals(EnumSet.allOf(Heat.class))) {
            throw new IllegalArgumentException("A limit is missing: " + limits.keySet());
        }
        return Map.copyOf(limits);
    }
}
