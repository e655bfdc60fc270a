package dev.lockkeeper.jira;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.common.Text;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.FloorSource;
import dev.lockkeeper.migration.FloorSubject;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.KnownIssueTypes;
import dev.lockkeeper.risk.FloorFacts;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The types of issues, as Jira last told them: whoever asks here never waits for Jira. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IssueTypes implements FloorSource, KnownIssueTypes {

    /** Jira allows far less; more is no name. */
    private static final int LONGEST = 255;

    private final JdbcClient jdbc;
    private final GatePolicies policies;
    private final Outbox outbox;
    private final Clock clock;

    IssueTypes(JdbcClient jdbc, GatePolicies policies, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
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

    /** The issue has another key now, and is of the same type until Jira tells another. */
    void move(String from, String to) {
        jdbc.sql("""
                        update tenant.jira_issue i set issue_key = :to
                         where i.tenant_id = :tenant and i.issue_key = :from
                           and not exists (select from tenant.jira_issue x where x.tenant_id = :tenant and x.issue_key = :to)
                        """)
                .param("tenant", tenant())
                .param("from", from)
                .param("to", to)
                .update();
    }

    /**
     * Keeps it, and has the migrations of the issue told where the policy asks for types at all. Even when it is no
     * news: a migration may have been assessed while it was.
     */
    void learn(String issueKey, UUID connection, Jira.@Nullable Type type) {
        if (type == null || !isName(type.name())) {
            return;
        }
        keep(issueKey, connection, type);
        if (!policies.current().risk().floors().issueTypes().isEmpty()) {
            outbox.ask(IssueTypeChore.NAME, issueKey);
        }
    }

    private static boolean isName(@Nullable String name) {
        return name != null && !name.isBlank() && name.length() <= LONGEST && Text.canBeKept(name);
    }

    private void keep(String issueKey, UUID connection, Jira.Type type) {
        jdbc.sql("""
                        insert into tenant.jira_issue (tenant_id, issue_key, connection_id, type_id, type_name, read_at)
                        values (:tenant, :issue, :connection, :typeId, :name, :now)
                        on conflict (tenant_id, issue_key) do update
                           set connection_id = excluded.connection_id, type_id = excluded.type_id,
                               type_name = excluded.type_name, read_at = excluded.read_at
                        """)
                .param("tenant", tenant())
                .param("issue", issueKey)
                .param("connection", connection)
                .param("typeId", type.id(), Types.VARCHAR)
                .param("name", type.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
