package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.lint.TableName;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be assessed.
 *
 * @param tables that were there before and are locked
 */
public record FloorSubject(
        DatabaseId database,
        Set<TableName> tables,
        @Nullable String jiraIssue,
        Instant at) {}
