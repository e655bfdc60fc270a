package dev.lockkeeper.review;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a rotation asked of whom within a period, added up. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class FairnessRows {

    record Sum(int taken, int declined, int escalated, int weight) {

        static final Sum NOTHING = new Sum(0, 0, 0, 0);
    }

    private final JdbcClient jdbc;

    FairnessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of who was asked at all. */
    Map<MemberId, Sum> sums(RotationId rotation, Instant from, Instant to) {
        return jdbc
                .sql("""
                        select a.reviewer_id,
                               count(*) filter (where a.status in ('ASSIGNED', 'DONE')) as taken,
                               count(*) filter (where a.status = 'DECLINED') as declined,
                               count(*) filter (where a.status = 'ESCALATED') as escalated,
                               coalesce(sum(a.weight) filter (where a.status in ('ASSIGNED', 'DONE')), 0) as weight
                          from tenant.assignment a
                         where a.tenant_id = :tenant and a.rotation_id = :rotation and a.reviewer_id is not null
                           and a.asked_at >= :from and a.asked_at < :to
                         group by a.reviewer_id
                        """)
                .param("tenant", TenantContext.required().value())
                .param("rotation", rotation.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(new MemberId(row.getObject("reviewer_id", UUID.class)), sum(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getInt("taken"), row.getInt("declined"), row.getInt("escalated"), row.getInt("weight"));
    }
}
