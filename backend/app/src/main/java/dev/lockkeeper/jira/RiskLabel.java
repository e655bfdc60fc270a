package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.IssueEdit;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one label that an issue carries by us. */
final class RiskLabel {

    static final String PREFIX = "db-risk-";

    private RiskLabel() {}

    /** What turns the labels there are into those that should be. Empty where they are right. */
    static IssueEdit towards(@Nullable RiskTier tier, List<String> present) {
        var wanted = tier == null ? null : PREFIX + tier.slug();
        var stale = present.stream()
                .filter(label -> label.startsWith(PREFIX) && !label.equals(wanted))
                .toList();
        return new IssueEdit(wanted == null || present.contains(wanted) ? List.of() : List.of(wanted), stale);
    }
}
