package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.risk.IssueFacts;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.risk.RiskModel;
import dev.lockkeeper.risk.RiskPolicy;
import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A migration's content at one time, and what the linter and the risk model said of it. Approvals bind to it.
 *
 * @param report of the latest assessment, as is {@code assessment}
 * @param agent null where a person wrote it
 * @param ruling null where nobody holds another tier to be right
 */
public record Revision(
        UUID id,
        UUID migration,
        int number,
        String contentHash,
        @Nullable String sourceRevision,
        Brief brief,
        Posture posture,
        LintReport report,
        RiskAssessment assessment,
        String reason,
        MemberId author,
        Instant createdAt,
        List<MigrationScript> scripts,
        Assessed assessed,
        @Nullable Ruling ruling,
        @Nullable AgentAuthor agent) {

    /** What counts: the computed one, unless somebody ruled otherwise. */
    public RiskTier tier() {
        return tier(assessment.tier());
    }

    /** As above, if that were computed. */
    public RiskTier tier(RiskTier computed) {
        return ruling == null ? computed : ruling.over(assessed.number(), computed);
    }

    /** Whether another policy can judge it on what was known then: all of its findings and inputs are at hand. */
    public boolean isComparable() {
        return assessed.isRepeatable() && report.leftOut() == null;
    }

    /** As another policy would judge it, on what was known when it was assessed. */
    RiskAssessment under(RiskPolicy policy) {
        return under(policy, null);
    }

    /** As above, where it is known by now what its issue is. */
    RiskAssessment under(RiskPolicy policy, @Nullable IssueFacts issue) {
        var inputs = Objects.requireNonNull(assessed.inputs()).of(issue);
        return RiskModel.assess(report, inputs.under(policy));
    }

    /** How long it works on tables by the linter's measure, on what was known when it was assessed. */
    public Reckoned reckoned() {
        var inputs = assessed.inputs();
        return inputs == null
                ? Reckoned.NOTHING
                : inputs.reckoned(report.statements().stream()
                        .flatMap(statement -> statement.tableWork().stream())
                        .toList());
    }

    /** The first characters of the hash, as people quote it. */
    public String shortHash() {
        return contentHash.substring(0, 8);
    }

    /** The same with other scripts, as its author would hand it in. */
    public Proposal proposed(MigrationSummary of, List<MigrationScript> others) {
        return new Proposal(of.title(), of.database(), of.jiraIssue(), null, posture, brief, others);
    }

    public List<MigrationScript> up() {
        return scripts.stream()
                .filter(script -> script.direction() == Direction.UP)
                .toList();
    }

    public List<MigrationScript> down() {
        return scripts.stream()
                .filter(script -> script.direction() == Direction.DOWN)
                .toList();
    }
}
