package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskAssessment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A migration's content at one time, and what the linter and the risk model said of it. Approvals bind to it. */
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
        List<MigrationScript> scripts) {

    /** The first characters of the hash, as people quote it. */
    public String shortHash() {
        return contentHash.substring(0, 8);
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
