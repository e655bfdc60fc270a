package dev.lockkeeper.decision;

import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.common.Ids;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an admin fills in: whose approval which decisions need. */
record ApprovalRuleForm(
        @Nullable DecisionCategory category,
        @Nullable UUID domain,

        @NotNull(message = "{approval.form.approvals.range}")
        @Min(value = 1, message = "{approval.form.approvals.range}")
        @Max(value = 9, message = "{approval.form.approvals.range}")
        @Nullable
        Integer approvals,

        @NotNull(message = "{approval.form.whose.empty}") ApprovalRule.@Nullable Whose whose,
        List<UUID> named) {

    static final ApprovalRuleForm EMPTY =
            new ApprovalRuleForm(null, null, 1, ApprovalRule.Whose.DOMAIN_OWNERS, List.of());

    /** What a request leaves out is empty. */
    ApprovalRuleForm {
        named = Objects.requireNonNullElse(named, List.of());
    }

    /** As many as it asks for must be able to give it. */
    @AssertTrue(message = "{approval.form.named.few}")
    public boolean isNamedEnough() {
        return whose != ApprovalRule.Whose.NAMED
                || approvals == null
                || named.stream().distinct().count() >= approvals;
    }

    ApprovalRule rule() {
        return new ApprovalRule(
                Ids.next(),
                category,
                domain == null ? null : new DomainId(domain),
                Objects.requireNonNull(approvals),
                Objects.requireNonNull(whose),
                whose == ApprovalRule.Whose.NAMED
                        ? named.stream().map(MemberId::new).collect(toSet())
                        : Set.of());
    }
}
