package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.server.JiraConnection.ALL;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraKind;
import dev.lockkeeper.jira.server.RiskField;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.jira.server.SignIn;
import dev.lockkeeper.tenancy.TenantContext;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's connections. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Connections {

    /** Which connection serves the issue of a row {@code i}, of an issue or of a link. */
    static final String SERVING = """
            coalesce(
              (select p.connection_id from tenant.jira_connection_project p
                where p.tenant_id = i.tenant_id and p.project_key = split_part(i.issue_key, '-', 1)),
              (select l.connection_id from tenant.jira_issue_link l
                where l.tenant_id = i.tenant_id and l.issue_key = i.issue_key and l.moved_at is not null
                  and l.connection_id is not null
                order by l.moved_at desc limit 1),
              (select p.connection_id from tenant.jira_connection_project p
                where p.tenant_id = i.tenant_id and p.project_key = '*'))
            """;

    private static final String SELECT = """
            select c.*, array(select p.project_key from tenant.jira_connection_project p
                               where p.tenant_id = c.tenant_id and p.connection_id = c.id) as projects
              from tenant.jira_connection c
             where c.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Connections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<JiraConnection> list() {
        return select("order by c.name, c.id limit 1000")
                .query(Connections::connection)
                .list();
    }

    Optional<JiraConnection> find(UUID id) {
        return select("and c.id = :id")
                .param("id", id)
                .query(Connections::connection)
                .optional();
    }

    /** Whoever else wants to end it waits. */
    Optional<JiraConnection> lock(UUID id) {
        return select("and c.id = :id for update of c")
                .param("id", id)
                .query(Connections::connection)
                .optional();
    }

    /**
     * The one that names the issue's project, else the one that takes all others. An issue that has moved to a project
     * that nobody names stays with the one that followed it: another Jira would call another issue so, or none.
     */
    Optional<JiraConnection> serving(String issueKey) {
        return select("""
                        and c.id = coalesce(
                          (select p.connection_id from tenant.jira_connection_project p
                            where p.tenant_id = :tenant and p.project_key = :project),
                          (select l.connection_id from tenant.jira_issue_link l
                            where l.tenant_id = :tenant and l.issue_key = :issue and l.moved_at is not null
                              and l.connection_id is not null
                            order by l.moved_at desc limit 1),
                          (select p.connection_id from tenant.jira_connection_project p
                            where p.tenant_id = :tenant and p.project_key = :all))
                        """)
                .param("issue", issueKey)
                .param("project", projectOf(issueKey))
                .param("all", ALL)
                .query(Connections::connection)
                .optional();
    }

    static String projectOf(String issueKey) {
        return issueKey.substring(0, issueKey.lastIndexOf('-'));
    }

    void insert(UUID id, MemberId by, ConnectionDetails details, byte[] secret) {
        orRefuse(() -> jdbc.sql("""
                        insert into tenant.jira_connection
                               (tenant_id, id, name, kind, sign_in, base_url, account_email, client_id, secret, state,
                                state_since, created_by, created_at, version)
                        values (:tenant, :id, :name, :kind, :signIn, :url, :email, :client, :secret, 'ACTIVE', :now,
                                :by, :now, 0)
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("name", details.name())
                .param("kind", details.kind().name())
                .param("signIn", details.signIn().name())
                .param("url", details.baseUrl())
                .param("email", details.accountEmail())
                .param("client", details.clientId())
                .param("secret", secret)
                .param("by", by.value())
                .param("now", now())
                .update());
        serve(id, details);
    }

    void update(UUID id, int version, ConnectionDetails details, byte[] secret) {
        var changed = orRefuse(() -> jdbc.sql("""
                        update tenant.jira_connection
                           set name = :name, kind = :kind, sign_in = :signIn, base_url = :url, account_email = :email,
                               client_id = :client, secret = :secret, leaving_since = null,
                               account_id = case when (base_url, account_email, sign_in, client_id, secret)
                                                    = (:url, :email, :signIn, :client, :secret) then account_id end,
                               version = version + 1
                         where tenant_id = :tenant and id = :id and version = :version
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("version", version)
                .param("kind", details.kind().name())
                .param("name", details.name())
                .param("signIn", details.signIn().name())
                .param("url", details.baseUrl())
                .param("email", details.accountEmail())
                .param("client", details.clientId())
                .param("secret", secret)
                .update());
        requireChanged(changed);
        jdbc.sql("delete from tenant.jira_connection_project where tenant_id = :tenant and connection_id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .update();
        serve(id, details);
    }

    void delete(UUID id, int version) {
        requireChanged(jdbc.sql("""
                        delete from tenant.jira_connection
                         where tenant_id = :tenant and id = :id and version = :version
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("version", version)
                .update());
    }

    private void serve(UUID id, ConnectionDetails details) {
        try {
            jdbc.sql("""
                            insert into tenant.jira_connection_project (tenant_id, project_key, connection_id)
                            select :tenant, project, :id from unnest(:projects) as project
                            """)
                    .param("tenant", tenant())
                    .param("id", id)
                    .param("projects", details.projects().toArray(String[]::new))
                    .update();
        } catch (DuplicateKeyException another) {
            throw new RuleViolation("jira.form.projects.taken");
        }
    }

    private interface Change {
        int make();
    }

    private static int orRefuse(Change change) {
        try {
            return change.make();
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("jira.form.name.taken");
        }
    }

    private static void requireChanged(int rows) {
        if (rows == 0) {
            throw new Conflict();
        }
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition).param("tenant", tenant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static JiraConnection connection(ResultSet row, int number) throws SQLException {
        var leaving = row.getObject("leaving_since", OffsetDateTime.class);
        return new JiraConnection(
                row.getObject("id", UUID.class),
                row.getString("name"),
                JiraKind.valueOf(row.getString("kind")),
                URI.create(row.getString("base_url")),
                row.getString("account_email"),
                SignIn.valueOf(row.getString("sign_in")),
                row.getString("client_id"),
                row.getBytes("secret"),
                JiraConnection.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                leaving == null ? null : leaving.toInstant(),
                showing(row),
                projects(row),
                row.getInt("version"));
    }

    private static Showing showing(ResultSet row) throws SQLException {
        var field = row.getString("field_id");
        return new Showing(
                row.getBoolean("shows_label"),
                row.getBoolean("comments"),
                row.getBoolean("deployments"),
                field == null
                        ? null
                        : new RiskField(field, List.of((String[])
                                row.getArray("field_options").getArray())));
    }

    private static SortedSet<String> projects(ResultSet row) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) row.getArray("projects").getArray()));
    }
}
