package dev.lockkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingACourseTests {

    private static final Instant NINE = Instant.parse("2026-03-14T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final MemberId ADA = new MemberId(Ids.next());

    @Test
    void nothing_of_an_incident_happens_before_its_impact() {
        assertThatThrownBy(() -> new Course(TEN, NINE, null, null)).hasMessage("incident.before-impact");
        assertThatThrownBy(() -> new Course(TEN, null, NINE, null)).hasMessage("incident.before-impact");
        assertThatThrownBy(() -> new Course(TEN, null, null, NINE)).hasMessage("incident.before-impact");
        assertThatThrownBy(() -> new Course(NINE, null, TEN, TEN.minusSeconds(1)))
                .hasMessage("incident.restored-before-mitigated");
        assertThat(new Course(NINE, NINE, NINE, NINE).restored()).isEqualTo(NINE);
    }

    @Test
    void an_incident_is_not_told_before_it_happens() {
        assertThatThrownBy(() -> new Incident(3, null, details(TEN), ADA, NINE)).hasMessage("incident.future");
    }

    @Test
    void a_guess_replaces_a_guess_but_not_what_was_confirmed() {
        var incident = new Incident(3, null, details(NINE), ADA, TEN);
        incident.suspect(Cause.QUERY_FLAW, ADA, TEN);
        incident.suspect(Cause.SCHEMA_FLAW, ADA, TEN);
        assertThat(incident.cause()).isEqualTo(Cause.SCHEMA_FLAW);

        incident.confirm(Cause.MIGRATION_FLAW, ADA, TEN);
        assertThatThrownBy(() -> incident.suspect(Cause.QUERY_FLAW, ADA, TEN)).hasMessage("incident.cause-confirmed");

        incident.confirm(Cause.NOT_DATABASE, ADA, TEN);
        assertThat(incident.cause()).isEqualTo(Cause.NOT_DATABASE);
        assertThat(incident.certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void tables_are_named_once_and_in_order() {
        var details = new IncidentDetails(
                " Slow ",
                Severity.MINOR,
                new Course(NINE, null, null, null),
                " checkout ",
                null,
                List.of("orders", "", " orders ", "berth"),
                "");

        assertThat(details.tables()).containsExactly("berth", "orders");
        assertThat(details.title()).isEqualTo("Slow");
    }

    private static IncidentDetails details(Instant impact) {
        return new IncidentDetails(
                "Slow", Severity.MINOR, new Course(impact, null, null, null), "checkout", null, List.of(), "");
    }
}
