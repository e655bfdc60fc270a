package dev.lockkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.incident.IncidentFilter.CauseTag;
import dev.lockkeeper.incident.IncidentFilter.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class LoggingIncidentsTests {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentArchive archive;

    @Autowired
    IncidentPage page;

    @Autowired
    Clock clock;

    Yard harbor;
    Instant impact;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        impact = clock.instant().minus(Duration.ofHours(1));
    }

    @Test
    void a_reported_incident_keeps_what_was_said() {
        var id = report("Checkout was slow", null);

        var view = view(id);
        assertThat(id).hasToString("I-1");
        assertThat(view.incident().title()).isEqualTo("Checkout was slow");
        assertThat(view.incident().isOpen()).isTrue();
        assertThat(view.incident().databaseName()).isEqualTo("shop");
        assertThat(view.tables()).containsExactly("order_line", "orders");
        assertThat(view.entries()).extracting(IncidentEntry::kind).containsExactly(EntryKind.REPORTED);
    }

    @Test
    void engineers_suspect_and_reviewers_confirm() {
        var id = report("Checkout was slow", null);
        var ada = harbor.crew().ada();
        var boris = harbor.crew().boris();

        as(ada, () -> log.suspect(ada, id, Cause.QUERY_FLAW));
        assertThatThrownBy(() -> as(ada, () -> log.confirm(ada, id, Cause.QUERY_FLAW)))
                .isInstanceOf(AccessDeniedException.class);
        as(boris, () -> log.confirm(boris, id, Cause.SCHEMA_FLAW));

        var incident = view(id).incident();
        assertThat(incident.cause()).isEqualTo(Cause.SCHEMA_FLAW);
        assertThat(incident.certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(incident.causeBy()).isEqualTo("Boris");
        assertThat(view(id).entries())
                .extracting(IncidentEntry::kind)
                .containsExactly(EntryKind.REPORTED, EntryKind.SUSPECTED, EntryKind.CONFIRMED);
    }

    @Test
    void viewers_write_nothing_down() {
        var id = report("Checkout was slow", null);
        var vera = harbor.crew().vera();

        assertThatThrownBy(() -> as(vera, () -> log.report(vera, details("Slow", null))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(vera, () -> log.suspect(vera, id, Cause.QUERY_FLAW)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(vera, () -> log.note(vera, id, "hm"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_stale_edit_is_told_and_overwrites_nothing() {
        var id = report("Checkout was slow", null);
        var ada = harbor.crew().ada();
        var seen = view(id).incident().version();

        as(ada, () -> log.change(ada, id, seen, details("Checkout was down", null)));
        assertThatThrownBy(() -> as(ada, () -> log.change(ada, id, seen, details("Checkout was fine", null))))
                .isInstanceOf(Conflict.class);

        assertThat(view(id).incident().title()).isEqualTo("Checkout was down");
    }

    @Test
    void a_migration_is_linked_marked_and_unlinked() {
        var id = report("Checkout was slow", null);
        var migration = shipyard.approved(harbor, "Add a berth");
        var ada = harbor.crew().ada();

        as(ada, () -> log.link(ada, id, migration, false));
        as(ada, () -> log.link(ada, id, migration, true));
        assertThat(view(id).migrations()).singleElement().satisfies(linked -> {
            assertThat(linked.number()).isEqualTo(migration.number());
            assertThat(linked.causal()).isTrue();
        });

        as(ada, () -> log.unlink(ada, id, migration));
        as(ada, () -> log.unlink(ada, id, migration));
        assertThat(view(id).migrations()).isEmpty();
        assertThat(view(id).entries())
                .extracting(IncidentEntry::kind)
                .containsExactly(EntryKind.REPORTED, EntryKind.LINKED, EntryKind.LINKED, EntryKind.UNLINKED);
    }

    @Test
    void the_list_is_narrowed_and_turned_page_by_page() {
        var one = report("One", null);
        var two = report("Two", clock.instant());
        var three = report("Three", null);
        var ada = harbor.crew().ada();
        as(ada, () -> log.suspect(ada, one, Cause.QUERY_FLAW));

        assertThat(titles(new IncidentFilter(CauseTag.QUERY_FLAW, null, null))).containsExactly("One");
        assertThat(titles(new IncidentFilter(CauseTag.UNTAGGED, null, null))).containsExactly("Three", "Two");
        assertThat(titles(new IncidentFilter(null, State.RESTORED, null))).containsExactly("Two");
        assertThat(titles(new IncidentFilter(CauseTag.UNTAGGED, State.OPEN, null)))
                .containsExactly("Three");

        Acting.run(ada, () -> {
            var first = archive.newestFirst(new IncidentFilter(null, null, null), Cursor.FIRST, 2);
            var rest = archive.newestFirst(new IncidentFilter(null, null, null), Cursor.parse(first.next()), 2);
            assertThat(first.items()).extracting(IncidentSummary::id).containsExactly(three, two);
            assertThat(rest.items()).extracting(IncidentSummary::id).containsExactly(one);
            assertThat(rest.next()).isNull();
        });
    }

    @Test
    void the_other_tenants_incident_of_the_same_number_is_left_alone() {
        var quarry = shipyard.of(cast.quarry());
        var theirs = Acting.as(
                quarry.crew().ada(),
                () -> log.report(
                        quarry.crew().ada(),
                        new IncidentDetails(
                                "Theirs",
                                Severity.MINOR,
                                new Course(impact, null, null, null),
                                "",
                                quarry.database(),
                                List.of(),
                                "")));
        var ours = report("Ours", null);
        assertThat(theirs.number()).isEqualTo(ours.number());

        var boris = harbor.crew().boris();
        as(boris, () -> log.confirm(boris, ours, Cause.MIGRATION_FLAW));

        Acting.run(quarry.crew().vera(), () -> {
            assertThat(archive.get(theirs).title()).isEqualTo("Theirs");
            assertThat(archive.get(theirs).cause()).isNull();
        });
        assertThatThrownBy(() -> as(
                        quarry.crew().ada(), () -> log.report(quarry.crew().ada(), details("With our database", null))))
                .isInstanceOf(NotFound.class);
    }

    private IncidentId report(String title, @Nullable Instant restored) {
        var ada = harbor.crew().ada();
        return Acting.as(ada, () -> log.report(ada, details(title, restored)));
    }

    private IncidentDetails details(String title, @Nullable Instant restored) {
        return new IncidentDetails(
                title,
                Severity.MAJOR,
                new Course(impact, null, null, restored),
                "checkout",
                harbor.database(),
                List.of("orders", "order_line"),
                "It was **slow**.");
    }

    private IncidentPage.View view(IncidentId id) {
        return Acting.as(harbor.crew().vera(), () -> page.of(id));
    }

    private List<String> titles(IncidentFilter filter) {
        return Acting.as(harbor.crew().vera(), () -> archive.newestFirst(filter, Cursor.FIRST, 10).items().stream()
                .map(IncidentSummary::title)
                .toList());
    }

    private static void as(CurrentMember member, Runnable step) {
        Acting.run(member, step);
    }
}
