package dev.lockkeeper.jira;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an issue went its way, by its history.
 *
 * @param begunAt when work on it first began; null where it has not
 * @param doneAt when it was last done; null while it is not
 */
record Course(@Nullable Instant begunAt, @Nullable Instant doneAt) {}
