package dev.lockkeeper.review;

import static java.util.stream.Collectors.groupingBy;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.review.ReviewerChoice.Candidate;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is read about assignments beside themselves: loads, turns, and the reasons that pages show. */
@Repository
class AssignmentRows {

    /**
     * An assignment as the page shows it.
     *
     * @param until when somebody else is asked; null for never
     * @param late whether that time is over
     * @param standing whether no time passes, because it is somebody else's turn first
     * @param stuck whether nobody else could be asked then
     * @param owner whether nobody but an owner of a touched domain will do
     */
    record Row(
            UUID id,
            @Nullable MemberId reviewer,
            @Nullable String name,
            @Nullable String rotation,
            AssignmentStatus status,
            @Nullable String declinedBecause,
            Instant askedAt,
            boolean ended,
            @Nullable Instant until,
            boolean late,
            boolean standing,
            boolean stuck,
            boolean owner,
            List<Reason> reasons) {

        Row with(List<Reason> reasons) {
            return new Row(
                    id,
                    reviewer,
                    name,
                    rotation,
                    status,
                    declinedBecause,
                    askedAt,
                    ended,
                    until,
                    late,
                    standing,
                    stuck,
                    owner,
                    reasons);
        }
    }

    /** One line of "why me?". */
    record Reason(UUID assignment, String name, int load, boolean asked, Outcome outcome) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AssignmentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID assignment, List<Candidate> candidates) {
        for (int position = 0; position < candidates.size(); position++) {
            var candidate = candidates.get(position);
            jdbc.sql("""
                            insert into tenant.assignment_candidate
                                   (tenant_id, assignment_id, position, member_id, load, last_asked, outcome)
                            values (:tenant, :assignment, :position, :member, :load, :last, :outcome)
                            """)
                    .param("tenant", tenant())
                    .param("assignment", assignment)
                    .param("position", position)
                    .param("member", candidate.member().value())
                    .param("load", candidate.load())
                    .param("last", candidate.lastAsked())
                    .param("outcome", candidate.outcome().name())
                    .update();
        }
    }

    /** Only what is under review weighs on anybody. */
    Map<MemberId, Load> loads() {
        return jdbc
                .sql("""
                        select a.reviewer_id, max(a.number) as last_asked,
                               coalesce(sum(a.weight) filter (where a.status = 'ASSIGNED' and m.status = 'IN_REVIEW'), 0) as load,
                               count(*) filter (where a.status = 'ASSIGNED' and m.status = 'IN_REVIEW') as reviews
                          from tenant.assignment a
                          join tenant.migration m on (m.tenant_id, m.id) = (a.tenant_id, a.migration_id)
                         where a.tenant_id = :tenant and a.reviewer_id is not null
                         group by a.reviewer_id
                        """)
                .param("tenant", tenant())
                .query((row, n) -> Map.entry(
                        new MemberId(row.getObject("reviewer_id", UUID.class)),
                        new Load(row.getInt("load"), row.getInt("reviews"), row.getInt("last_asked"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In the order in which they were asked, with the reasons. */
    List<Row> explained(UUID migration) {
        var reasons = reasons(migration);
        return of(migration).stream()
                .map(row -> row.with(reasons.getOrDefault(row.id(), List.of())))
                .toList();
    }

    List<Row> of(UUID migration) {
        return jdbc.sql("""
                        select a.id, a.reviewer_id, m.name, r.name as rotation, a.status, a.declined_because, a.asked_at,
                               a.ended_at is not null as ended, a.due_at, coalesce(a.due_at <= :now, false) as late,
                               g.status = 'IN_REVIEW' and coalesce(g.turn, 'REVIEW') <> 'REVIEW' as standing,
                               a.stuck_at is not null as stuck, a.for_owner
                          from tenant.assignment a
                          join tenant.migration g on (g.tenant_id, g.id) = (a.tenant_id, a.migration_id)
                          left join tenant.member m on (m.tenant_id, m.id) = (a.tenant_id, a.reviewer_id)
                          left join tenant.rotation r on (r.tenant_id, r.id) = (a.tenant_id, a.rotation_id)
                         where a.tenant_id = :tenant and a.migration_id = :migration
                         order by a.number
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(AssignmentRows::row)
                .list();
    }

    private Map<UUID, List<Reason>> reasons(UUID migration) {
        return jdbc
                .sql("""
                        select c.assignment_id, m.name, c.load, c.last_asked is not null as asked, c.outcome
                          from tenant.assignment a
                          join tenant.assignment_candidate c on (c.tenant_id, c.assignment_id) = (a.tenant_id, a.id)
                          join tenant.member m on (m.tenant_id, m.id) = (c.tenant_id, c.member_id)
                         where a.tenant_id = :tenant and a.migration_id = :migration
                         order by c.assignment_id, c.position
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .query((row, n) -> new Reason(
                        row.getObject("assignment_id", UUID.class),
                        row.getString("name"),
                        row.getInt("load"),
                        row.getBoolean("asked"),
                        Outcome.valueOf(row.getString("outcome"))))
                .list()
                .stream()
                .collect(groupingBy(Reason::assignment));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var reviewer = row.getObject("reviewer_id", UUID.class);
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                reviewer == null ? null : new MemberId(reviewer),
                row.getString("name"),
                row.getString("rotation"),
                AssignmentStatus.valueOf(row.getString("status")),
                row.getString("declined_because"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("ended"),
                due == null ? null : due.toInstant(),
                row.getBoolean("late"),
                row.getBoolean("standing"),
                row.getBoolean("stuck"),
                row.getBoolean("for_owner"),
                List.of());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
