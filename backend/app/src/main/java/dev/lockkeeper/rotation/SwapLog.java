package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the current tenant's swaps. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SwapLog {

    /**
     * Which swaps are looked for, of those of which a shift is not over.
     *
     * @param rotation null for every rotation
     * @param member who asked or is asked; null for anybody
     * @param standing whether only those that wait for an answer or are accepted
     */
    record Wanted(@Nullable RotationId rotation, @Nullable MemberId member, boolean standing) {}

    private static final String WANTED = """
            and (gives_to > :now or takes_to > :now)
            and (cast(:rotation as uuid) is null or rotation_id = :rotation)
            and (cast(:member as uuid) is null or cast(:member as uuid) in (asked_by, asked_of))
            and (not :standing or status = 'ACCEPTED'
                 or status = 'ASKED' and gives_from > :now and (takes_from is null or takes_from > :now))
            and (cast(:after as uuid) is null
                 or (asked_at, id) < (select last.asked_at, last.id from tenant.rotation_swap last
                                       where last.tenant_id = :tenant and last.id = :after))
            order by asked_at desc, id desc limit :size + 1""";

    private final JdbcClient jdbc;

    SwapLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(RotationId rotation, MemberId by, Stint gives, @Nullable Stint takes, Instant at) {
        var id = Ids.next();
        try {
            jdbc.sql("""
                            insert into tenant.rotation_swap
                                   (tenant_id, id, rotation_id, asked_by, asked_of, gives_from, gives_to, takes_from,
                                    takes_to, status, asked_at)
                            values (:tenant, :id, :rotation, :by, :of, :from, :to, :takesFrom, :takesTo, 'ASKED', :at)
                            """)
                    .param("tenant", tenant())
                    .param("id", id)
                    .param("rotation", rotation.value())
                    .param("by", by.value())
                    .param("of", gives.member().value())
                    .param("from", time(gives.from()))
                    .param("to", time(gives.to()))
                    .param("takesFrom", takes == null ? null : time(takes.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("takesTo", takes == null ? null : time(takes.to()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("at", time(at))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new RuleViolation("rotation.swap.asked-already");
        }
        return id;
    }

    Swap get(RotationId rotation, UUID id) {
        return select("and rotation_id = :rotation and id = :id for update")
                .param("rotation", rotation.value())
                .param("id", id)
                .query(SwapLog::swap)
                .optional()
                .orElseThrow(() -> new NotFound("swap"));
    }

    /**
     * Latest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    Page<Swap> ahead(Wanted wanted, Instant now, @Nullable UUID after, int size) {
        var rows = select(WANTED)
                .param("now", time(now))
                .param(
                        "rotation",
                        wanted.rotation() == null ? null : wanted.rotation().value(),
                        Types.OTHER)
                .param(
                        "member",
                        wanted.member() == null ? null : wanted.member().value(),
                        Types.OTHER)
                .param("standing", wanted.standing())
                .param("after", after, Types.OTHER)
                .param("size", size)
                .query(SwapLog::swap)
                .list();
        var items = rows.stream().limit(size).toList();
        return new Page<>(items, rows.size() > size ? items.get(size - 1).id().toString() : null);
    }

    /** How many that this member asked, or is asked, wait for an answer, by rotation. */
    Map<RotationId, Long> waiting(MemberId member, Instant now) {
        return jdbc
                .sql("""
                        select rotation_id, count(*) as waiting
                          from tenant.rotation_swap
                         where tenant_id = :tenant and status = 'ASKED' and :member in (asked_by, asked_of)
                           and gives_from > :now and (takes_from is null or takes_from > :now)
                         group by rotation_id
                        """)
                .param("tenant", tenant())
                .param("member", member.value())
                .param("now", time(now))
                .query((row, n) ->
                        Map.entry(new RotationId(row.getObject("rotation_id", UUID.class)), row.getLong("waiting")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void answer(Swap swap, SwapStatus status, @Nullable UUID gives, @Nullable UUID takes, Instant at) {
        jdbc.sql("""
                        update tenant.rotation_swap
                           set status = :status, answered_at = :at, gives_override = :gives, takes_override = :takes
                         where tenant_id = :tenant and id = :id
                        """)
                .param("tenant", tenant())
                .param("id", swap.id())
                .param("status", status.name())
                .param("gives", gives, Types.OTHER)
                .param("takes", takes, Types.OTHER)
                .param("at", time(at))
                .update();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql("""
                        select id, rotation_id, asked_by, asked_of, gives_from, gives_to, takes_from, takes_to, status,
                               asked_at
                          from tenant.rotation_swap
                         where tenant_id = :tenant\s""" + condition).param("tenant", tenant());
    }

    private static Swap swap(ResultSet row, int number) throws SQLException {
        var by = member(row, "asked_by");
        var takes = row.getObject("takes_from", OffsetDateTime.class);
        return new Swap(
                row.getObject("id", UUID.class),
                new RotationId(row.getObject("rotation_id", UUID.class)),
                by,
                new Stint(member(row, "asked_of"), instant(row, "gives_from"), instant(row, "gives_to")),
                takes == null ? null : new Stint(by, takes.toInstant(), instant(row, "takes_to")),
                SwapStatus.valueOf(row.getString("status")),
                instant(row, "asked_at"));
    }

    private static MemberId member(ResultSet row, String column) throws SQLException {
        return new MemberId(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
