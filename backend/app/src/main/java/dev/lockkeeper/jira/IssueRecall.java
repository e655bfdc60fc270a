package dev.lockkeeper.jira;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.FloorSource;
import dev.lockkeeper.migration.FloorSubject;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.IssueMemory;
import dev.lockkeeper.risk.FloorFacts;
import dev.lockkeeper.risk.IssueFacts;
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

/** What issues are, as Jira last told it, for the policy's floors: whoever asks here never waits for Jira. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IssueRecall implements FloorSource, IssueMemory {

    private final JdbcClient jdbc;
    private final KnownIssues issues;
    private final GatePolicies policies;
    private final Outbox outbox;

    IssueRecall(JdbcClient jdbc, KnownIssues issues, GatePolicies policies, Outbox outbox) {
        this.jdbc = jdbc;
        this.issues = issues;
        this.policies = policies;
        this.outbox = outbox;
    }

    @Override
    public FloorFacts of(FloorSubject subject) {
        return Optional.ofNullable(subject.jiraIssue())
                .flatMap(this::of)
                .map(FloorFacts::of)
                .orElse(FloorFacts.NONE);
    }

    Optional<IssueFacts> of(String issueKey) {
        return issues.find(issueKey).map(KnownIssue::facts);
    }

    @Override
    public Map<String, IssueFacts> of(Collection<String> keys) {
        return issues.all(keys).stream().map(KnownIssue::facts).collect(toMap(IssueFacts::key, identity()));
    }

    @Override
    public List<Type> types() {
        return jdbc.sql("""
                        select distinct coalesce(type_id, '') as id, type_name from tenant.jira_issue
                         where tenant_id = :tenant order by type_name, id limit 100
                        """)
                .param("tenant", tenant())
                .query((row, n) -> new Type(row.getString("id"), row.getString("type_name")))
                .list();
    }

    @Override
    public List<Server> servers() {
        return jdbc.sql("select id, name from tenant.jira_connection where tenant_id = :tenant order by name limit 100")
                .param("tenant", tenant())
                .query((row, n) -> new Server(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /**
     * Has the migrations of the issue told, where the policy asks for issues at all. Even when it is no news: a migration
     * may have been assessed while it was.
     */
    void tell(String issueKey) {
        if (!policies.current().risk().floors().forIssues().isEmpty()) {
            outbox.ask(IssueTypeChore.NAME, issueKey);
        }
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
