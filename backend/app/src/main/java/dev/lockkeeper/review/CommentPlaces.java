package dev.lockkeeper.review;

import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.RevisionPosted;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has what was said of lines move along with them, and notes where a line has changed since. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentPlaces {

    private record Place(UUID id, String script, int first, int last) {}

    private final JdbcClient jdbc;
    private final MigrationArchive archive;

    CommentPlaces(JdbcClient jdbc, MigrationArchive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    @EventListener
    void on(RevisionPosted event) {
        var places = standing(event.migration());
        if (!places.isEmpty()) {
            var migration = archive.get(event.id());
            var before = archive.revision(migration, event.number() - 1).scripts();
            var after = archive.revision(event.revision()).scripts();
            var shifts = new HashMap<String, LineShift>();
            var now = places.stream()
                    .map(place -> shifts.computeIfAbsent(place.script(), name -> shift(name, before, after))
                            .of(place.first(), place.last()))
                    .toList();
            move(event, places, now);
        }
    }

    private static LineShift shift(String name, List<MigrationScript> before, List<MigrationScript> after) {
        return LineShift.between(sql(name, before), sql(name, after));
    }

    private static String sql(String name, List<MigrationScript> scripts) {
        return scripts.stream()
                .filter(script -> script.name().equals(name))
                .findFirst()
                .map(MigrationScript::sql)
                .orElse("");
    }

    private List<Place> standing(UUID migration) {
        return jdbc.sql("""
                        select c.id, c.script, coalesce(c.now_line, c.line) as first,
                               coalesce(c.now_line, c.line) + coalesce(c.last_line, c.line) - c.line as last
                          from tenant.line_comment c
                         where c.tenant_id = :tenant and c.migration_id = :migration
                           and c.parent_id is null and c.outdated_in is null
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .query(Place.class)
                .list();
    }

    /** Answers go where the first remark goes. */
    private void move(RevisionPosted event, List<Place> places, List<OptionalInt> now) {
        jdbc.sql("""
                        update tenant.line_comment c
                           set now_line = coalesce(x.line, c.now_line), outdated_in = x.since
                          from unnest(:ids::uuid[], :lines::int[], :since::int[]) as x (id, line, since)
                         where c.tenant_id = :tenant and c.migration_id = :migration and coalesce(c.parent_id, c.id) = x.id
                        """)
                .param("tenant", tenant())
                .param("migration", event.migration())
                .param("ids", places.stream().map(Place::id).toArray(UUID[]::new))
                .param("lines", now.stream().map(CommentPlaces::line).toArray(Integer[]::new))
                .param(
                        "since",
                        now.stream()
                                .map(line -> line.isPresent() ? null : event.number())
                                .toArray(Integer[]::new))
                .update();
    }

    private static @Nullable Integer line(OptionalInt found) {
        return found.isPresent() ? found.getAsInt() : null;
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
