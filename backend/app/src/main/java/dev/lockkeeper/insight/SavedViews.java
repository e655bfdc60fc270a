package dev.lockkeeper.insight;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views of Insights that a member keeps. Nobody else sees the names; the address works for everybody. */
@Service
@Transactional
public class SavedViews {

    /** More, nobody finds again. */
    static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public List<SavedView> of(CurrentMember member) {
        return sql("""
                select id, name, query from tenant.insight_view
                 where tenant_id = :tenant and member_id = :member order by name, id limit :most
                """, member).param("most", MOST).query(SavedView.class).list();
    }

    /** Under a name that is taken, it takes the place of what was kept; of two at the same moment the first one stays. */
    @ViewersMay
    public void keep(CurrentMember member, String name, String query) {
        sql(
                        "delete from tenant.insight_view where tenant_id = :tenant and member_id = :member and name = :name",
                        member)
                .param("name", name)
                .update();
        require(of(member).size() < MOST, "insight.view.too-many", MOST);
        sql("""
                insert into tenant.insight_view (tenant_id, id, member_id, name, query, saved_at)
                values (:tenant, :id, :member, :name, :query, :at)
                on conflict (tenant_id, member_id, name) do nothing
                """, member)
                .param("id", Ids.next())
                .param("name", name)
                .param("query", query)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @ViewersMay
    public void remove(CurrentMember member, UUID id) {
        var removed = sql(
                        "delete from tenant.insight_view where tenant_id = :tenant and member_id = :member and id = :id",
                        member)
                .param("id", id)
                .update();
        if (removed == 0) {
            throw new NotFound("insight-view");
        }
    }

    private JdbcClient.StatementSpec sql(String text, CurrentMember member) {
        return jdbc.sql(text)
                .param("tenant", TenantContext.required().value())
                .param("member", member.id().value());
    }
}
