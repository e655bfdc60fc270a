/**
 * Tells Lockkeeper what Flyway runs.
 *
 * <p>Name {@link dev.lockkeeper.flyway.LockkeeperCallback} among Flyway's callbacks.
 */
@NullMarked
package dev.lockkeeper.flyway;

import org.jspecify.annotations.NullMarked;
