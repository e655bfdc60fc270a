package dev.lockkeeper.decision;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantId;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says when a record moves on.
 *
 * @param revision which one was read
 * @param guards which guards were read
 * @param successor the number of the record that takes its place
 */
record StepForm(
        @Size(max = 2000, message = "{form.too-long}") String reason,
        @Nullable Integer revision,
        @Nullable Integer successor,
        @Size(max = 100, message = "{form.too-long}") String guards) {

    static final StepForm EMPTY = new StepForm("", 0, null, "");

    /** What a request leaves out is empty. */
    StepForm {
        reason = Objects.requireNonNullElse(reason, "");
        guards = Objects.requireNonNullElse(guards, GuardPrint.NONE);
    }

    /** Which revision was read; where none is said, it cannot have been the latest. */
    int readRevision() {
        return revision == null ? 0 : revision;
    }

    DecisionId successor(TenantId tenant) {
        if (successor == null) {
            throw new RuleViolation("decision.successor-missing");
        }
        return new DecisionId(tenant, successor);
    }
}
