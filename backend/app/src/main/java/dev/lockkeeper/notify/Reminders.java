package dev.lockkeeper.notify;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the members of the current tenant have chosen. */
@Service
@Transactional
public class Reminders {

    private final JdbcClient jdbc;
    private final MailSettings settings;

    Reminders(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    Reminder of(MemberId member) {
        return jdbc.sql("select * from tenant.obligation_reminder where tenant_id = :tenant and member_id = :member")
                .param("tenant", tenant())
                .param("member", member.value())
                .query(Reminders::reminder)
                .optional()
                .orElseGet(this::usual);
    }

    /** Those who have chosen, by member. */
    @Transactional(readOnly = true)
    Map<UUID, Reminder> chosen() {
        return jdbc
                .sql("select * from tenant.obligation_reminder where tenant_id = :tenant")
                .param("tenant", tenant())
                .query((row, n) -> Map.entry(row.getObject("member_id", UUID.class), reminder(row, n)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Reminder usual() {
        return new Reminder(true, settings.zone(), settings.hour(), null);
    }

    @ViewersMay
    public void choose(CurrentMember me, boolean wanted, String zone, int hour) {
        put(me.id(), wanted, zone, hour, of(me.id()).sentOn());
    }

    void sent(MemberId member, LocalDate day) {
        var known = of(member);
        put(member, known.wanted(), known.zone(), known.hour(), day);
    }

    private void put(MemberId member, boolean wanted, String zone, int hour, @Nullable LocalDate day) {
        jdbc.sql("""
                        insert into tenant.obligation_reminder (tenant_id, member_id, wanted, zone, hour, sent_on)
                        values (:tenant, :member, :wanted, :zone, :hour, :day)
                        on conflict (tenant_id, member_id) do update
                           set wanted = excluded.wanted, zone = excluded.zone, hour = excluded.hour, sent_on = excluded.sent_on
                        """)
                .param("tenant", tenant())
                .param("member", member.value())
                .param("wanted", wanted)
                .param("zone", zone)
                .param("hour", hour)
                .param("day", day, Types.DATE)
                .update();
    }

    private static Reminder reminder(ResultSet row, int n) throws SQLException {
        return new Reminder(
                row.getBoolean("wanted"),
                row.getString("zone"),
                row.getInt("hour"),
                row.getObject("sent_on", LocalDate.class));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
