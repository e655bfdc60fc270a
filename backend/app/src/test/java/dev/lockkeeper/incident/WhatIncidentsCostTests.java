package dev.lockkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.incident.IncidentCsv.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class WhatIncidentsCostTests {

    private static final String HEADER = "title,severity,impact_started,responders,responder_hours,other_cost\n";

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    IncidentArchive archive;

    @Autowired
    IncidentImporting importing;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentPage page;

    @Autowired
    Clock clock;

    Cast.Crew harbor;
    CurrentMember ada;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        ada = harbor.ada();
    }

    @Test
    void who_worked_on_it_and_what_was_paid_is_typed_shown_told_and_taken_out() {
        assertThat(browser.post(ada, "incidents")
                        .param("title", "Slow")
                        .param("severity", "MAJOR")
                        .param("impactStarted", "2026-03-14T09:30")
                        .param("responders", "4")
                        .param("responderHours", "12.50")
                        .param("otherCost", "2500"))
                .hasStatus3xxRedirection();

        assertThat(cost(1)).isEqualTo(new IncidentCost(4, new BigDecimal("12.50"), new BigDecimal("2500.00")));
        assertThat(browser.text(harbor.vera(), "incidents/1")).contains("People who worked on it", "12.5", "2500");
        assertThat(browser.get(ada, "incidents/1/edit")).bodyText().contains("value=\"4\"", "value=\"12.50\"");
        assertThat(browser.text(ada, "incidents/1/post-mortem"))
                .contains("<strong>People who worked on it:</strong> 4", "</strong> 12.5");
        assertThat(browser.get(ada, "incidents/export.csv"))
                .bodyText()
                .contains("responders,responder_hours,other_cost", ",4,12.5,2500");
    }

    @Test
    void what_is_less_than_nothing_is_refused_at_its_field() {
        assertThat(browser.post(ada, "incidents")
                        .param("title", "Slow")
                        .param("severity", "MAJOR")
                        .param("impactStarted", "2026-03-14T09:30")
                        .param("responders", "-1")
                        .param("responderHours", "1.234")
                        .param("otherCost", "-2"))
                .hasStatus(422)
                .bodyText()
                .contains("A whole number from 0", "A number from 0 to 999999.99", "An amount from 0");
        assertThatThrownBy(() -> new IncidentCost(null, new BigDecimal("-1"), null))
                .hasMessage("incident.cost.hours");
    }

    @Test
    void a_file_brings_it_in_and_each_wrong_cell_is_named() {
        var right = HEADER + "Slow,MAJOR,2026-03-14T09:30:00Z,4,12.5,2500.75";
        assertThat(Acting.as(ada, () -> importing.bring(ada, right)).fresh()).isOne();
        assertThat(cost(1)).isEqualTo(new IncidentCost(4, new BigDecimal("12.50"), new BigDecimal("2500.75")));

        var wrong = HEADER + "A,MAJOR,2026-03-14T09:30:00Z,4.5,,\nB,MAJOR,2026-03-14T09:30:00Z,,many,\n"
                + "C,MAJOR,2026-03-14T09:30:00Z,,,1.005";
        assertThat(Acting.as(ada, () -> importing.look(ada, wrong)).problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(
                        tuple(2L, "incident.cost.responders"),
                        tuple(3L, "incident.import.no-number"),
                        tuple(4L, "incident.cost.other"));
    }

    @Test
    void what_is_noted_later_stands_where_it_happened() {
        var noon = clock.instant().minus(Duration.ofHours(2));
        var id = TravellingClock.at(noon, () -> Acting.as(ada, () -> log.report(ada, slow(noon))));
        Acting.run(ada, () -> log.note(ada, id, "Called the provider"));
        assertThat(browser.post(ada, "incidents/1/notes")
                        .param("text", "Failed over")
                        .param("happened", noon.minusSeconds(600).toString().substring(0, 19)))
                .hasStatus3xxRedirection();

        assertThat(Acting.as(ada, () -> page.of(id)).entries())
                .extracting(IncidentEntry::text)
                .containsExactly("Failed over", "", "Called the provider");
        assertThat(browser.text(ada, "incidents/1")).contains("Failed over", "written down");
        assertThatThrownBy(() -> Acting.run(
                        ada, () -> log.note(ada, id, "Soon", clock.instant().plusSeconds(600))))
                .hasMessage("incident.future");
    }

    @Test
    void its_page_leads_to_a_promise_about_it() {
        Acting.as(ada, () -> log.report(ada, slow(clock.instant())));

        assertThat(browser.get(ada, "incidents/1"))
                .bodyText()
                .contains("/obligations/new?subject=I-1&amp;kind=FOLLOW_UP");
        assertThat(browser.get(ada, "obligations/new?subject=I-1&kind=FOLLOW_UP"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"I-1\"")
                .containsPattern("value=\"FOLLOW_UP\"[^>]*selected");
        assertThat(browser.get(ada, "obligations/new?subject=nonsense"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("nonsense");
        assertThat(browser.get(harbor.vera(), "incidents/1")).bodyText().doesNotContain("obligations/new");
    }

    private static IncidentDetails slow(Instant began) {
        return new IncidentDetails(
                "Slow", Severity.MAJOR, new Course(began, null, null, null), "", null, List.of(), "");
    }

    private IncidentCost cost(int number) {
        return Acting.as(ada, () -> archive.get(new IncidentId(ada.tenant(), number)))
                .cost();
    }
}
