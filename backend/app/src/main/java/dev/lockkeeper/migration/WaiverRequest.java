package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Citation;
import dev.lockkeeper.lint.Finding;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The findings on one statement that somebody wants to waive, and why.
 *
 * @param guard whose findings they are; null where no decision asks for the rule, or one guard alone does
 * @param until the last day on which it holds; null when it does not end
 */
public record WaiverRequest(
        StatementPlace place,
        String rule,
        @Nullable UUID guard,
        String reason,
        @Nullable LocalDate until) {

    public WaiverRequest {
        reason = reason.strip();
    }

    /** Of a rule that no decision asks for, or that one guard alone asks for there. */
    public WaiverRequest(StatementPlace place, String rule, String reason, @Nullable LocalDate until) {
        this(place, rule, null, reason, until);
    }

    boolean isOf(Finding finding) {
        return rule.equals(finding.ruleId()) && (guard == null || guard.equals(guard(finding)));
    }

    /** The guard that has found it; null where none has. */
    static @Nullable UUID guard(Finding finding) {
        return guard(finding.citation());
    }

    private static @Nullable UUID guard(@Nullable Citation citation) {
        return citation == null ? null : UUID.fromString(citation.guard());
    }
}
