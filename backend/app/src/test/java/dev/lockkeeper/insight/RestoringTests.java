package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.IncidentId;
import dev.lockkeeper.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of incidents in January and February 2026. */
class RestoringTests extends InsightTest {

    private static final String FEBRUARY = "insights?months=1&last=2026-02&compare=NOTHING";

    @Autowired
    Measuring measuring;

    @Autowired
    Browser browser;

    @Test
    void an_incident_counts_in_the_month_in_which_it_ended_with_the_mean_beside_the_median() {
        // One, one and ten hours, the last over midnight into February: the median is 1 h, the mean 12 ÷ 3.
        incident("2026-02-10T08:00:00Z", "2026-02-10T09:00:00Z", "checkout");
        incident("2026-02-11T08:00:00Z", "2026-02-11T09:00:00Z", " Checkout");
        incident("2026-01-31T20:00:00Z", "2026-02-01T06:00:00Z", "billing");
        incident("2026-02-20T08:00:00Z", null, "");

        var february = measured(2);
        assertThat(february.restored()).isEqualTo(3);
        assertThat(february.restore()).isEqualTo(Duration.ofHours(1));
        assertThat(february.outages().mean()).isEqualTo(Duration.ofHours(4));
        assertThat(february.outages().lasting()).isEqualTo(1);
        assertThat(february.outages().began()).isEqualTo(3);

        var january = measured(1);
        assertThat(january.restored()).isZero();
        assertThat(january.outages().began()).isEqualTo(1);
        assertThat(january.outages().lasting()).isZero();
        assertThat(january.outages().mean()).isNull();
    }

    @Test
    void incidents_of_all_causes_are_held_against_the_days_of_services() {
        incident("2026-02-10T08:00:00Z", "2026-02-10T09:00:00Z", "checkout");
        incident("2026-02-11T08:00:00Z", "2026-02-11T09:00:00Z", " Checkout");
        incident("2026-01-31T20:00:00Z", "2026-02-01T06:00:00Z", "billing");

        // Two began in February; 2 services × 28 days are 56; 2 ÷ 56 × 1,000.
        var outages = measured(2).outages();
        assertThat(outages.per1000ServiceDays()).isCloseTo(35.714, within(0.001));
        assertThat(outages.rate()).isEqualTo("35.7");
        // By Poisson 0.2422 to 7.2247 of two.
        assertThat(outages.low()).isEqualTo("4.33");
        assertThat(outages.high()).isEqualTo("129");
        assertThat(outages.serviceDays()).isEqualTo("56");
        assertThat(page())
                .contains("All causes: 35.7 per 1,000 service-days (95 times of 100 between 4.33 and 129)")
                .contains("2 incidents, 2 services, 56 service-days")
                .contains("In the mean 4.0 h.");
    }

    @Test
    void where_no_service_is_known_there_is_no_rate() {
        incident("2026-02-10T08:00:00Z", null, "");

        assertThat(measured(2).outages().rate()).isEqualTo("–");
        assertThat(page()).contains("All causes per 1,000 service-days: –.", "One still lasts");
    }

    @Test
    void a_suspicion_moves_no_figure() {
        var boris = harbor.crew().boris();
        var id = incident("2026-02-10T08:00:00Z", "2026-02-10T09:00:00Z", "checkout");

        as(ada, () -> {
            incidents.suspect(ada, id, Cause.MIGRATION_FLAW);
            return id;
        });
        assertThat(measured(2).flaws()).isZero();
        assertThat(browser.text(boris, "insights/incidents?months=1&last=2026-02"))
                .contains("Migration flaw", "suspected");
        assertThat(browser.text(boris, "insights/incidents/flaws?months=1&last=2026-02"))
                .contains("Nothing in this period");

        as(boris, () -> {
            incidents.confirm(boris, id, Cause.MIGRATION_FLAW);
            return id;
        });
        assertThat(measured(2).flaws()).isEqualTo(1);
    }

    private IncidentId incident(String began, @Nullable String restored, String service) {
        var course = new Course(Instant.parse(began), null, null, restored == null ? null : Instant.parse(restored));
        var details = new IncidentDetails("Slow", Severity.MAJOR, course, service, null, List.of(), "");
        return as(ada, () -> incidents.report(ada, details));
    }

    private KeyFigures measured(int month) {
        var period = new Period(YearMonth.of(2026, month), YearMonth.of(2026, month));
        return as(harbor.crew().vera(), () -> measuring.of(period));
    }

    private String page() {
        return browser.text(harbor.crew().vera(), FEBRUARY);
    }
}
