package dev.lockkeeper.access;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current tenant. */
@Repository
@Transactional(readOnly = true)
public class Members {

    private static final String SELECT =
            "select id, name, role, kind, owner_id, active, model from tenant.member where tenant_id = :tenant ";

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Member> find(MemberId id) {
        return select("and id = :id")
                .param("id", id.value())
                .query(Members::member)
                .optional();
    }

    public Member get(MemberId id) {
        return find(id).orElseThrow(() -> new NotFound("member"));
    }

    /** By name; a tenant has at most a few hundred. */
    public List<Member> list() {
        return select("order by name, id limit 1000").query(Members::member).list();
    }

    /** The names of these members, for pages that show them. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return select("and id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Members::member)
                .list()
                .stream()
                .collect(Collectors.toMap(member -> member.id().value(), Member::name));
    }

    Optional<Member> byUser(UUID user) {
        return select("and user_id = :user and active")
                .param("user", user)
                .query(Members::member)
                .optional();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        return new Member(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("kind").equals("AGENT"),
                owner == null ? null : new MemberId(owner),
                row.getBoolean("active"),
                row.getString("model"));
    }
}
