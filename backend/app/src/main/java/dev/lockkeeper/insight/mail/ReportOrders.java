package dev.lockkeeper.insight.mail;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which views the members of the current tenant have sent to them. Each orders for themselves, and sees but their own. */
@Service
@Transactional
public class ReportOrders {

    /** More, nobody reads. */
    static final int MOST = 10;

    /** Opens nothing but the end of one order. */
    static final String DOOR = "rep_";

    private static final int MOST_OF_ALL = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public List<ReportOrder> of(CurrentMember member) {
        return select("and member_id = :member order by name, id limit :most")
                .param("member", member.id().value())
                .param("most", MOST)
                .query(ReportOrders::order)
                .list();
    }

    /** The first one comes when the next week or month begins. */
    @ViewersMay
    public void add(CurrentMember by, String name, String query, Rhythm rhythm, String zone) {
        require(!by.agent(), "insight.mail.agent");
        require(of(by).size() < MOST, "insight.mail.too-many", MOST);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
        sql("""
                insert into tenant.insight_mail (tenant_id, id, member_id, name, query, rhythm, zone, sent_for, off_secret)
                values (:tenant, :id, :member, :name, :query, :rhythm, :zone, :sent, :secret)
                """)
                .param("id", Ids.next())
                .param("member", by.id().value())
                .param("name", name)
                .param("query", query)
                .param("rhythm", rhythm.name())
                .param("zone", zone)
                .param("sent", rhythm.begun(today))
                .param(
                        "secret",
                        TokenSecret.issue(DOOR, TenantContext.required()).text())
                .update();
    }

    @ViewersMay
    public void remove(CurrentMember by, UUID id) {
        var removed =
                sql("delete from tenant.insight_mail where tenant_id = :tenant and id = :id and member_id = :member")
                        .param("id", id)
                        .param("member", by.id().value())
                        .update();
        if (removed == 0) {
            throw new NotFound("insight-mail");
        }
    }

    @Transactional(readOnly = true)
    List<ReportOrder> all() {
        return select("order by id limit :most")
                .param("most", MOST_OF_ALL)
                .query(ReportOrders::order)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<ReportOrder> find(UUID id) {
        return select("and id = :id").param("id", id).query(ReportOrders::order).optional();
    }

    @Transactional(readOnly = true)
    Optional<ReportOrder> ofSecret(String secret) {
        return select("and off_secret = :secret")
                .param("secret", secret)
                .query(ReportOrders::order)
                .optional();
    }

    void sent(ReportOrder order, LocalDate turn) {
        sql("update tenant.insight_mail set sent_for = :turn where tenant_id = :tenant and id = :id and sent_for < :turn")
                .param("id", order.id())
                .param("turn", turn)
                .update();
    }

    /** Asked for through the secret address in a mail, by nobody who is signed in; ending it twice is ending it. */
    void end(ReportOrder order) {
        sql("delete from tenant.insight_mail where tenant_id = :tenant and id = :id")
                .param("id", order.id())
                .update();
    }

    private JdbcClient.StatementSpec select(String rest) {
        return sql("select * from tenant.insight_mail where tenant_id = :tenant " + rest);
    }

    private static ReportOrder order(ResultSet row, int n) throws SQLException {
        return new ReportOrder(
                row.getObject("id", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("name"),
                row.getString("query"),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getString("zone"),
                row.getObject("sent_for", LocalDate.class),
                row.getString("off_secret"));
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }
}
