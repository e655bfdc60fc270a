package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For who tells people of a review, within the step that is told of: what was said last and where it stands. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewPlaces {

    /**
     * What a member said.
     *
     * @param anchor of its place on the page of the reviews
     * @param script null where it is of the whole
     * @param thread who else has spoken there
     */
    public record Said(
            UUID id, String anchor, @Nullable String script, int line, boolean answer, List<MemberId> thread) {}

    private final JdbcClient jdbc;
    private final EntityManager entities;

    ReviewPlaces(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** What the member has just said of the whole; identifiers grow with time. */
    @ViewersMay
    public Optional<Said> verdict(UUID migration, MemberId by) {
        entities.flush();
        return jdbc.sql("""
                        select v.id, 'verdict-' || v.id as anchor, null as script, 0 as line, false as answer,
                               '{}'::uuid[] as thread
                          from tenant.review_verdict v
                         where v.tenant_id = :tenant and v.migration_id = :migration and v.reviewer_id = :by
                         order by v.id desc limit 1
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .param("by", by.value())
                .query(ReviewPlaces::said)
                .optional();
    }

    /** What was said of lines, in that order of time. */
    @ViewersMay
    public List<Said> comments(Collection<UUID> comments) {
        entities.flush();
        return jdbc.sql("""
                        select c.id, 'comment-' || coalesce(c.parent_id, c.id) as anchor, c.script,
                               coalesce(c.now_line, c.line) as line, c.parent_id is not null as answer,
                               array(select distinct o.author_id from tenant.line_comment o
                                      where o.tenant_id = :tenant and o.author_id <> c.author_id and not o.draft
                                        and c.parent_id in (o.id, o.parent_id)) as thread
                          from tenant.line_comment c
                         where c.tenant_id = :tenant and c.id = any(:comments)
                         order by c.id
                        """)
                .param("tenant", tenant())
                .param("comments", comments.toArray(UUID[]::new))
                .query(ReviewPlaces::said)
                .list();
    }

    /** Whether verdicts on the revision before go on to count for this one. */
    @ViewersMay
    public boolean kept(UUID revision) {
        return jdbc.sql("""
                        select exists (select from tenant.review_verdict v
                                        where v.tenant_id = :tenant and v.revision_id = :revision and v.kept_from is not null)
                        """)
                .param("tenant", tenant())
                .param("revision", revision)
                .query(Boolean.class)
                .single();
    }

    /** Those who decided on a revision of a migration. */
    @ViewersMay
    public List<MemberId> deciders(UUID migration, int revision) {
        return jdbc
                .sql("""
                        select distinct v.reviewer_id
                          from tenant.review_verdict v
                          join tenant.migration_revision r on (r.tenant_id, r.id) = (v.tenant_id, v.revision_id)
                         where v.tenant_id = :tenant and v.migration_id = :migration and r.number = :revision
                           and v.kind <> 'COMMENT'
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .param("revision", revision)
                .query(UUID.class)
                .list()
                .stream()
                .map(MemberId::new)
                .toList();
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getObject("id", UUID.class),
                row.getString("anchor"),
                row.getString("script"),
                row.getInt("line"),
                row.getBoolean("answer"),
                Arrays.stream((UUID[]) row.getArray("thread").getArray())
                        .map(MemberId::new)
                        .toList());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
