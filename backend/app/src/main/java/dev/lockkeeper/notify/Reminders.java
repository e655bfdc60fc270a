package dev.lockkeeper.notify;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.outside.MailSettings;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the members of the current tenant have chosen. */
@Service
@Transactional
public class Reminders {

    /** Opens nothing but the end of the daily mail. */
    static final String DOOR = "day_";

    private final JdbcClient jdbc;
    private final Notices notices;
    private final MailSettings settings;

    Reminders(JdbcClient jdbc, Notices notices, MailSettings settings) {
        this.jdbc = jdbc;
        this.notices = notices;
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

    /** Whoever takes the mail up again is told in it of what comes from now on. */
    @ViewersMay
    public void choose(CurrentMember me, boolean wanted, String zone, int hour) {
        if (wanted && !of(me.id()).wanted()) {
            notices.forgo(me.id());
        }
        put(
                me.id(),
                new Reminder(wanted, zone, hour, null),
                "wanted = excluded.wanted, zone = excluded.zone, hour = excluded.hour");
    }

    /** Touches nothing that the member chooses: they may end the mails while one is written. */
    void sent(MemberId member, LocalDate day) {
        var usual = usual();
        put(member, new Reminder(usual.wanted(), usual.zone(), usual.hour(), day), "sent_on = excluded.sent_on");
    }

    /** Asked for through the secret address in a mail, by nobody who is signed in. */
    void end(MemberId member) {
        var usual = usual();
        put(member, new Reminder(false, usual.zone(), usual.hour(), null), "wanted = excluded.wanted");
    }

    /** The secret that ends the member's daily mail: the same in all of them, made with the first. */
    String wayOut(MemberId member) {
        put(member, usual(), "off_secret = coalesce(r.off_secret, excluded.off_secret)");
        return jdbc.sql(
                        "select off_secret from tenant.obligation_reminder where tenant_id = :tenant and member_id = :member")
                .param("tenant", tenant())
                .param("member", member.value())
                .query(String.class)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<MemberId> ofSecret(String secret) {
        return jdbc.sql(
                        "select member_id from tenant.obligation_reminder where tenant_id = :tenant and off_secret = :secret")
                .param("tenant", tenant())
                .param("secret", secret)
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    /** @param kept what of it counts where the member has a row already */
    private void put(MemberId member, Reminder reminder, String kept) {
        jdbc.sql("""
                        insert into tenant.obligation_reminder as r
                               (tenant_id, member_id, wanted, zone, hour, sent_on, off_secret)
                        values (:tenant, :member, :wanted, :zone, :hour, :day, :secret)
                        on conflict (tenant_id, member_id) do update set %s
                        """.formatted(kept))
                .param("tenant", tenant())
                .param("member", member.value())
                .param("wanted", reminder.wanted())
                .param("zone", reminder.zone())
                .param("hour", reminder.hour())
                .param("day", reminder.sentOn(), Types.DATE)
                .param(
                        "secret",
                        TokenSecret.issue(DOOR, TenantContext.required()).text())
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
