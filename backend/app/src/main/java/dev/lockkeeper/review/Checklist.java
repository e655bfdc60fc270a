package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers have gone through, of one revision: the next one begins anew. It opens nothing by itself. */
@Service
@Transactional
public class Checklist {

    /**
     * One line of it.
     *
     * @param by who has ticked it
     * @param mine whether the reader has
     */
    public record Entry(ChecklistItem item, List<String> by, boolean mine) {}

    /**
     * As a page shows it.
     *
     * @param ticking whether the reader may tick
     */
    public record View(MigrationSummary migration, List<Entry> entries, boolean ticking) {

        public long done() {
            return entries.stream().filter(entry -> !entry.by().isEmpty()).count();
        }
    }

    private record Tick(ChecklistItem item, UUID member, String name) {}

    private final MigrationArchive archive;
    private final MigrationLifecycle lifecycle;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Checklist(
            MigrationArchive archive,
            MigrationLifecycle lifecycle,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.archive = archive;
        this.lifecycle = lifecycle;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public View of(CurrentMember reader, MigrationId id) {
        var migration = archive.get(id);
        var ticks = ticks(migration.revision());
        var entries = ChecklistItem.of(archive.revision(migration.revision())).stream()
                .map(item -> entry(item, ticks, reader.id()))
                .toList();
        return new View(migration, entries, mayTick(reader, migration));
    }

    /** These and no others are what the reviewer has gone through. */
    @ReviewersMay
    public void tick(CurrentMember by, MigrationId id, int revision, Collection<ChecklistItem> items) {
        lifecycle.settle(id);
        var migration = archive.get(id);
        ReviewRules.requireUnderReview(migration);
        ReviewRules.requireCurrent(migration, revision);
        require(mayTick(by, migration), "review.checklist.not-yours");
        replace(migration.revision(), by.id(), Set.copyOf(items));
        events.publishEvent(new ChecklistTicked(id, revision, items.size(), by.id()));
    }

    private static boolean mayTick(CurrentMember member, MigrationSummary migration) {
        return member.mayReview()
                && !member.agent()
                && !migration.isAuthoredBy(member.id())
                && ReviewRequests.UNDER_REVIEW.contains(migration.status());
    }

    private static Entry entry(ChecklistItem item, List<Tick> ticks, MemberId reader) {
        var here = ticks.stream().filter(tick -> tick.item() == item).toList();
        return new Entry(
                item, here.stream().map(Tick::name).toList(), here.stream().anyMatch(tick -> tick.member()
                        .equals(reader.value())));
    }

    private List<Tick> ticks(UUID revision) {
        return jdbc.sql("""
                        select t.item, t.member_id, m.name
                          from tenant.review_tick t join tenant.member m on m.tenant_id = :tenant and m.id = t.member_id
                         where t.tenant_id = :tenant and t.revision_id = :revision
                         order by t.at, m.name
                        """)
                .param("tenant", tenant())
                .param("revision", revision)
                .query((row, n) -> new Tick(
                        ChecklistItem.valueOf(row.getString("item")),
                        row.getObject("member_id", UUID.class),
                        row.getString("name")))
                .list();
    }

    private void replace(UUID revision, MemberId by, Set<ChecklistItem> items) {
        var names = items.stream().map(ChecklistItem::name).toArray(String[]::new);
        jdbc.sql("""
                        delete from tenant.review_tick
                         where tenant_id = :tenant and revision_id = :revision and member_id = :by and not item = any(:items)
                        """)
                .param("tenant", tenant())
                .param("revision", revision)
                .param("by", by.value())
                .param("items", names)
                .update();
        jdbc.sql("""
                        insert into tenant.review_tick (tenant_id, revision_id, item, member_id, at)
                        select :tenant, :revision, item, :by, :at from unnest(:items::text[]) as item
                        on conflict do nothing
                        """)
                .param("tenant", tenant())
                .param("revision", revision)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("items", names)
                .update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
