package dev.lockkeeper.migration;

import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.risk.IssueFacts;
import dev.lockkeeper.risk.RiskTier;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills a new migration in from the issue that asks for it. What somebody has typed already stays. */
@Component
class IssueFilling {

    /**
     * What came of it.
     *
     * @param issue null where nothing could be read
     * @param floor below which no tier will be by what the issue is; null where the policy asks for none
     */
    record Filled(
            String key,
            @Nullable IssueBrief issue,
            @Nullable RiskTier floor) {}

    private final ObjectProvider<IssueSource> source;
    private final GatePolicies policies;

    IssueFilling(ObjectProvider<IssueSource> source, GatePolicies policies) {
        this.source = source;
        this.policies = policies;
    }

    public boolean isPossible() {
        var issues = source.getIfAvailable();
        return issues != null && issues.isConnected();
    }

    /** What an issue says is for those who could write it down themselves. */
    @EngineersMay
    public Filled fill(MigrationForm form) {
        var key = form.getJiraIssue().strip().toUpperCase(Locale.ROOT);
        var issue = read(key);
        issue.ifPresent(form::fillFrom);
        return new Filled(
                key,
                issue.orElse(null),
                issue.map(IssueBrief::facts).map(this::floor).orElse(null));
    }

    private Optional<IssueBrief> read(String key) {
        var issues = source.getIfAvailable();
        return issues == null || !IssueNaming.isKey(key) ? Optional.empty() : issues.read(key);
    }

    private @Nullable RiskTier floor(IssueFacts issue) {
        var floor = policies.current().risk().floors().of(issue);
        return floor == RiskTier.LOW ? null : floor;
    }
}
