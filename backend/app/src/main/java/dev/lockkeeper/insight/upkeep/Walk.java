package dev.lockkeeper.insight.upkeep;

import java.util.UUID;

/**
 * How far a walk through all read models has come.
 *
 * @param table in which it is
 * @param after the thing that it came to last
 * @param done things so far
 */
record Walk(String table, UUID after, long done) {

    static final UUID BEFORE_ALL = new UUID(0, 0);
}
