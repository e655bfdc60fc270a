package dev.lockkeeper.jira.server;

import org.jspecify.annotations.Nullable;

/**
 * What an issue shows beside its links.
 *
 * @param label whether it carries the label
 * @param comments whether it is said under it that a migration was rejected, or its tier lowered by hand
 * @param deployments whether Jira's pages of releases are told of executions
 * @param field in which the tier stands; null where there is none
 */
public record Showing(
        boolean label,
        boolean comments,
        boolean deployments,
        @Nullable RiskField field) {

    public static final Showing USUAL = new Showing(true, false, null);

    public Showing(boolean label, boolean comments, @Nullable RiskField field) {
        this(label, comments, false, field);
    }
}
