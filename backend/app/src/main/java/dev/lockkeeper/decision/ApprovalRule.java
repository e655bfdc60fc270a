package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose approval some decisions need.
 *
 * @param category which decisions; null for any
 * @param domain of which domain; null for any
 * @param approvals how many
 * @param named who may give them, where the rule names people
 */
public record ApprovalRule(
        UUID id,
        @Nullable DecisionCategory category,
        @Nullable DomainId domain,
        int approvals,
        Whose whose,
        Set<MemberId> named) {

    /** Whose approvals count. */
    public enum Whose {
        REVIEWERS,
        /** Who owns a domain that the decision covers; where the rule is of one domain, that one. */
        DOMAIN_OWNERS,
        NAMED
    }

    boolean concerns(DecisionContent content) {
        return (category == null || category == content.category())
                && (domain == null || content.domains().contains(domain));
    }
}
