/**
 * A PostgreSQL server that comes with the application, and the two roles Lockkeeper uses on any server.
 *
 * <p>Others start here: {@link dev.lockkeeper.postgres.EmbeddedPostgres} and {@link
 * dev.lockkeeper.postgres.DatabaseRoles}.
 */
@NullMarked
package dev.lockkeeper.postgres;

import org.jspecify.annotations.NullMarked;
