package dev.lockkeeper.query;

import dev.lockkeeper.explain.Advice;
import dev.lockkeeper.explain.Reading.Problem;
import dev.lockkeeper.lint.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a query and its plan.
 *
 * @param findings null where no query was given
 * @param plan null where none was given, or none could be read
 */
public record QueryReview(
        @Nullable List<Finding> findings,
        @Nullable PlanTree plan,
        List<Advice> advice,
        @Nullable Problem problem) {

    public QueryReview {
        findings = findings == null ? null : List.copyOf(findings);
        advice = List.copyOf(advice);
    }
}
