package dev.lockkeeper.migration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What types issues have, where anybody is there to know it. */
@Component
@Transactional(readOnly = true)
class IssueTypeNames {

    private final ObjectProvider<KnownIssueTypes> known;

    IssueTypeNames(ObjectProvider<KnownIssueTypes> known) {
        this.known = known;
    }

    /** Of the migrations' issues, by issue. */
    Map<String, String> of(List<MigrationSummary> migrations) {
        var issues = migrations.stream()
                .map(MigrationSummary::jiraIssue)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var knowing = known.getIfAvailable();
        return knowing == null || issues.isEmpty() ? Map.of() : knowing.of(issues);
    }

    List<String> names() {
        var knowing = known.getIfAvailable();
        return knowing == null ? List.of() : knowing.names();
    }
}
