package dev.lockkeeper.migration;

import dev.lockkeeper.risk.IssueFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of issues, where anybody is there to know it. */
@Component
@Transactional(readOnly = true)
class ToldIssues {

    private final ObjectProvider<IssueMemory> memory;

    ToldIssues(ObjectProvider<IssueMemory> memory) {
        this.memory = memory;
    }

    /** The migrations' issues, by key. */
    Map<String, IssueFacts> of(List<MigrationSummary> migrations) {
        var issues = migrations.stream()
                .map(MigrationSummary::jiraIssue)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var knowing = memory.getIfAvailable();
        return knowing == null || issues.isEmpty() ? Map.of() : knowing.of(issues);
    }

    List<IssueMemory.Type> types() {
        var knowing = memory.getIfAvailable();
        return knowing == null ? List.of() : knowing.types();
    }

    List<IssueMemory.Server> servers() {
        var knowing = memory.getIfAvailable();
        return knowing == null ? List.of() : knowing.servers();
    }
}
