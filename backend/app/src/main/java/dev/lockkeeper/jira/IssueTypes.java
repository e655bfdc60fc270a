package dev.lockkeeper.jira;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.FloorSource;
import dev.lockkeeper.migration.FloorSubject;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.KnownIssueTypes;
import dev.lockkeeper.risk.FloorFacts;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The types of issues, as Jira last told them: whoever asks here never waits for Jira. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IssueTypes implements FloorSource, KnownIssueTypes {

    private final JdbcClient jdbc;
    private final GatePolicies policies;
    private final Outbox outbox;

    IssueTypes(JdbcClient jdbc, GatePolicies policies, Outbox outbox) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.outbox = outbox;
    }

    @Override
    public FloorFacts of(FloorSubject subject) {
        return Optional.ofNullable(subject.jiraIssue())
                .flatMap(this::of)
                .map(type -> new FloorFacts(type, List.of(), List.of()))
                .orElse(FloorFacts.NONE);
    }

    Optional<String> of(String issueKey) {
        return jdbc.sql("select type_name from tenant.jira_issue where tenant_id = :tenant and issue_key = :issue")
                .param("tenant", tenant())
                .param("issue", issueKey)
                .query(String.class)
                .optional();
    }

    @Override
    public Map<String, String> of(Collection<String> issues) {
        return jdbc
                .sql(
                        "select issue_key, type_name from tenant.jira_issue where tenant_id = :tenant and issue_key in (:issues)")
                .param("tenant", tenant())
                .param("issues", issues)
                .query((row, n) -> Map.entry(row.getString("issue_key"), row.getString("type_name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<String> names() {
        return jdbc.sql(
                        "select distinct type_name from tenant.jira_issue where tenant_id = :tenant order by 1 limit 100")
                .param("tenant", tenant())
                .query(String.class)
                .list();
    }

    /**
     * Has the migrations of the issue told, where the policy asks for types at all. Even when it is no news: a migration
     * may have been assessed while it was.
     */
    void tell(String issueKey) {
        if (!policies.current().risk().floors().issueTypes().isEmpty()) {
            outbox.ask(IssueTypeChore.NAME, issueKey);
        }
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
