package dev.lockkeeper.risk;

import dev.lockkeeper.lint.TableName;

/**
 * A confirmed incident on a table.
 *
 * @param name as people say it, such as I-3
 * @param daysAgo when its impact began, counted from the assessment
 */
public record TableIncident(TableName table, String name, int daysAgo) {}
