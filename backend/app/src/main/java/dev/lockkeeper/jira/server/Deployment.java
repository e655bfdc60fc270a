package dev.lockkeeper.jira.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Jira shows on its pages of releases: a migration on its way to an environment, or there.
 *
 * @param deploymentSequenceNumber by which, with pipeline and environment, it is known; a later one takes the place of an
 *     earlier one
 * @param updateSequenceNumber what is told later has a higher one
 * @param lastUpdated in ISO 8601
 * @param duration in seconds; null where nobody measured it
 */
public record Deployment(
        long deploymentSequenceNumber,
        long updateSequenceNumber,
        List<Association> associations,
        String displayName,
        String url,
        String description,
        String lastUpdated,
        @Nullable Long duration,
        State state,
        Pipeline pipeline,
        Environment environment) {

    /** As Jira spells it. */
    public enum State {
        pending,
        in_progress,
        cancelled,
        failed,
        rolled_back,
        successful
    }

    public record Association(String associationType, List<String> values) {

        public static Association issue(String key) {
            return new Association("issueIdOrKeys", List.of(key));
        }
    }

    public record Pipeline(String id, String displayName, String url) {}

    /** @param type one of Jira's words, such as {@code production} */
    public record Environment(String id, String displayName, String type) {}

    public Deployment updated(long number) {
        return new Deployment(
                deploymentSequenceNumber,
                number,
                associations,
                displayName,
                url,
                description,
                lastUpdated,
                duration,
                state,
                pipeline,
                environment);
    }
}
