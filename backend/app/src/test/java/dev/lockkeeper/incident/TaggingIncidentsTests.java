package dev.lockkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class TaggingIncidentsTests {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentTagging tagging;

    @Autowired
    IncidentImporting importing;

    @Autowired
    IncidentArchive archive;

    @Autowired
    Obligations obligations;

    @Autowired
    UntaggedRound round;

    @Autowired
    Clock clock;

    Cast.Crew harbor;
    CurrentMember ada;
    IncidentId first;

    @BeforeEach
    void an_incident() {
        harbor = cast.harbor();
        ada = harbor.ada();
        first = reported(ada, Duration.ofDays(1));
    }

    @Test
    void the_words_are_those_that_everybody_has_and_the_tenants_own() {
        assertThat(browser.post(harbor.ana(), "incidents/words").param("name", " Vacuum "))
                .hasStatus3xxRedirection();

        assertThat(as(ada, tagging::offered))
                .startsWith("lock contention", "missing index")
                .endsWith("vacuum");
        assertThat(as(cast.quarry().vera(), tagging::offered)).doesNotContain("vacuum");
        assertThat(browser.get(harbor.ana(), "incidents/words")).bodyText().contains("vacuum", "release order");
        assertThat(browser.get(ada, "incidents/words")).hasStatus(403);
        assertThatThrownBy(() -> run(harbor.ana(), () -> tagging.extend(harbor.ana(), "VACUUM")))
                .hasMessage("incident.tag.known");
        assertThatThrownBy(() -> run(harbor.ana(), () -> tagging.extend(harbor.ana(), " ")))
                .hasMessage("incident.tag.length");
    }

    @Test
    void a_word_that_is_offered_no_more_stays_where_it_was_used() {
        run(harbor.ana(), () -> tagging.extend(harbor.ana(), "vacuum"));
        run(ada, () -> tagging.tag(ada, first, List.of("vacuum", "bad plan")));
        var word = as(harbor.ana(), tagging::own).get(0);

        run(harbor.ana(), () -> tagging.retire(harbor.ana(), word.id()));
        run(ada, () -> tagging.tag(ada, first, List.of("vacuum", "capacity")));

        assertThat(tags(first)).containsExactly("capacity", "vacuum");
        var second = reported(ada, Duration.ofDays(1));
        assertThatThrownBy(() -> run(ada, () -> tagging.tag(ada, second, List.of("vacuum"))))
                .hasMessage("incident.tag.unknown");
        var theirs = cast.quarry().ana();
        assertThatThrownBy(() -> run(theirs, () -> tagging.retire(theirs, word.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void many_are_tagged_at_once_and_what_was_confirmed_stays() {
        var second = reported(ada, Duration.ofDays(1));
        run(harbor.boris(), () -> log.confirm(harbor.boris(), second, Cause.SCHEMA_FLAW));
        run(ada, () -> tagging.tag(ada, second, List.of("data loss")));

        assertThat(browser.post(ada, "incidents/tags")
                        .param("chosen", "", String.valueOf(first.number()), String.valueOf(second.number()))
                        .param("cause", "QUERY_FLAW")
                        .param("tags", "n+1", "missing index"))
                .hasStatus3xxRedirection();

        assertThat(cause(first)).isEqualTo(Cause.QUERY_FLAW);
        assertThat(cause(second)).isEqualTo(Cause.SCHEMA_FLAW);
        assertThat(tags(first)).containsExactly("missing index", "n+1");
        assertThat(tags(second)).containsExactly("data loss", "missing index", "n+1");
        assertThat(browser.get(ada, "incidents"))
                .bodyText()
                .contains("data loss, missing index, n+1", "name=\"chosen\"", "data-choose");
        assertThat(browser.get(ada, "incidents/" + first.number()))
                .bodyText()
                .contains("tagged missing index, n+1", "Change the tags");
        assertThat(browser.get(harbor.vera(), "incidents")).bodyText().doesNotContain("name=\"chosen\"");
    }

    @Test
    void after_many_were_tagged_the_list_is_narrowed_as_it_was() {
        assertThat(browser.post(ada, "incidents/tags")
                        .param("chosen", String.valueOf(first.number()))
                        .param("cause", "")
                        .param("tags", "n+1")
                        .param("shownCause", "UNTAGGED")
                        .param("shownState", "OPEN")
                        .param("shownTag", ""))
                .hasRedirectedUrl("/" + ada.slug() + "/incidents?cause=UNTAGGED&state=OPEN");
        assertThat(browser.get(ada, "incidents?cause=UNTAGGED&state=OPEN"))
                .bodyText()
                .contains("name=\"shownCause\" value=\"UNTAGGED\"", "name=\"shownState\" value=\"OPEN\"");
    }

    @Test
    void where_nothing_was_chosen_nothing_of_what_was_typed_is_lost() {
        assertThat(browser.post(ada, "incidents/tags")
                        .param("cause", "QUERY_FLAW")
                        .param("tags", "n+1")
                        .param("shownState", "OPEN"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one incident.", "name=\"shownState\" value=\"OPEN\"")
                .containsPattern("value=\"QUERY_FLAW\"[^>]*selected")
                .containsPattern("value=\"n\\+1\"[^>]*checked");
        assertThat(browser.post(ada, "incidents/tags").param("chosen", String.valueOf(first.number()), "99"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a cause or a tag.", "I-99")
                .containsPattern("value=\"" + first.number() + "\"[^>]*checked");
        assertThat(cause(first)).isNull();
    }

    @Test
    void the_list_and_the_file_are_narrowed_by_a_tag() {
        reported(ada, Duration.ofDays(2));
        run(ada, () -> tagging.tag(ada, first, List.of("bad plan")));

        assertThat(browser.get(ada, "incidents").param("tag", "bad plan"))
                .bodyText()
                .contains("id=\"incident-" + first.number() + "\"")
                .containsOnlyOnce("name=\"chosen\"")
                .contains("tag=bad%20plan");
        assertThat(browser.get(ada, "incidents/export.csv")
                        .param("tag", "bad plan")
                        .exchange()
                        .getResponse())
                .satisfies(answer ->
                        assertThat(answer.getContentAsString().lines()).hasSize(2));
        assertThat(browser.get(ada, "incidents").param("tag", "n+1"))
                .bodyText()
                .contains("No incident fits this filter");
    }

    @Test
    void nothing_is_tagged_where_one_of_many_is_not_there() {
        assertThatThrownBy(() ->
                        run(ada, () -> tagging.tagAll(ada, List.of(first.number(), 99), null, List.of("capacity"))))
                .isInstanceOf(NotFound.class);
        assertThat(tags(first)).isEmpty();
        assertThatThrownBy(() -> run(ada, () -> tagging.tagAll(ada, List.of(), null, List.of("capacity"))))
                .hasMessage("incident.tag.none-chosen");
        assertThatThrownBy(() -> run(ada, () -> tagging.tagAll(ada, List.of(first.number()), null, List.of())))
                .hasMessage("incident.tag.nothing");
    }

    @Test
    void what_nobody_named_for_a_week_is_the_reporters_obligation_until_it_is_named() {
        var old = reported(ada, Duration.ofDays(8));
        var tagged = reported(ada, Duration.ofDays(8));
        run(ada, () -> log.suspect(ada, tagged, Cause.QUERY_FLAW));

        goRound();
        goRound();

        assertThat(about(first)).isEmpty();
        assertThat(about(tagged)).isEmpty();
        assertThat(about(old)).singleElement().satisfies(promise -> {
            assertThat(promise.open()).isTrue();
            assertThat(promise.ownerName()).isEqualTo("Ada");
            assertThat(promise.title()).isEqualTo("Name the cause of I-" + old.number() + ": Slow");
        });

        run(harbor.boris(), () -> log.suspect(harbor.boris(), old, Cause.NOT_DATABASE));
        assertThat(about(old)).singleElement().extracting(ObligationRow::open).isEqualTo(false);
        goRound();
        assertThat(about(old)).hasSize(1);
    }

    @Test
    void what_came_in_by_one_file_is_one_obligation_until_all_of_it_is_named() {
        var then = clock.instant().minus(Duration.ofDays(8));
        var file = "title,severity,impact_started\nA,MINOR,2026-03-14T09:30:00Z\nB,MINOR,2026-03-14T09:30:00Z\n";
        TravellingClock.at(then, () -> as(ada, () -> importing.bring(ada, file)));

        goRound();
        goRound();

        var imported = new Subject(Subject.Kind.OTHER, "I-2 to I-3", "incidents");
        assertThat(about(new IncidentId(ada.tenant(), 2))).isEmpty();
        assertThat(as(ada, () -> obligations.about(imported))).singleElement().satisfies(promise -> {
            assertThat(promise.title()).isEqualTo("Name the causes of 2 incidents that were imported: I-2 to I-3");
            assertThat(promise.ownerName()).isEqualTo("Ada");
        });
        run(ada, () -> log.suspect(ada, new IncidentId(ada.tenant(), 2), Cause.QUERY_FLAW));
        assertThat(as(ada, () -> obligations.about(imported)).get(0).open()).isTrue();
        run(ada, () -> log.suspect(ada, new IncidentId(ada.tenant(), 3), Cause.QUERY_FLAW));
        assertThat(as(ada, () -> obligations.about(imported)).get(0).open()).isFalse();
    }

    @Test
    void what_an_agent_reported_is_its_owners() {
        var old = reported(harbor.agent(), Duration.ofDays(8));

        goRound();

        assertThat(about(old))
                .singleElement()
                .extracting(ObligationRow::ownerName)
                .isEqualTo("Ada");
    }

    private void goRound() {
        TenantContext.run(harbor.tenant().id(), round::run);
    }

    private List<ObligationRow> about(IncidentId id) {
        return as(harbor.vera(), () -> obligations.about(Subject.incident(id.number())));
    }

    private List<String> tags(IncidentId id) {
        var uuid = as(ada, () -> archive.get(id)).uuid();
        return as(ada, () -> tagging.of(List.of(uuid))).getOrDefault(uuid, List.of());
    }

    private @Nullable Cause cause(IncidentId id) {
        return as(ada, () -> archive.get(id)).cause();
    }

    private IncidentId reported(CurrentMember by, Duration ago) {
        var then = clock.instant().minus(ago);
        var details = new IncidentDetails(
                "Slow", Severity.MINOR, new Course(then.minusSeconds(60), null, null, null), "", null, List.of(), "");
        return TravellingClock.at(then, () -> as(by, () -> log.report(by, details)));
    }

    private static void run(CurrentMember member, Runnable step) {
        Acting.run(member, step);
    }

    private static <T> T as(CurrentMember member, Supplier<T> work) {
        return Acting.as(member, work);
    }
}
