package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.IssueEdit;
import dev.lockkeeper.risk.RiskTier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one label that an issue carries by us. */
final class RiskLabel {

    private static final String PREFIX = "db-risk-";
    /** All that are ever written. What else begins like them is somebody's own. */
    static final List<String> ALL =
            Arrays.stream(RiskTier.values()).map(RiskLabel::of).toList();

    private RiskLabel() {}

    /** What turns the labels there are into those that should be. Empty where they are right. */
    static IssueEdit towards(@Nullable RiskTier tier, List<String> present) {
        var wanted = tier == null ? null : of(tier);
        var stale = present.stream()
                .filter(label -> ALL.contains(label) && !label.equals(wanted))
                .toList();
        return new IssueEdit(wanted == null || present.contains(wanted) ? List.of() : List.of(wanted), stale);
    }

    private static String of(RiskTier tier) {
        return PREFIX + tier.slug();
    }
}
