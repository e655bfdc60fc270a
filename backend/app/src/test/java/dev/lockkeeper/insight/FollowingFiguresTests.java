package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.ObjectiveLimits;
import dev.lockkeeper.execution.ObjectiveScope;
import dev.lockkeeper.execution.ObjectiveSetting;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.insight.roi.Driver;
import dev.lockkeeper.insight.roi.Range;
import dev.lockkeeper.insight.roi.RoiUpkeep;
import dev.lockkeeper.migration.MigrationId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever number of rows the page says lies behind a figure or a month of a picture, so many its list has. */
class FollowingFiguresTests extends InsightTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*data-n=\"[^>]*>");
    private static final Pattern N = Pattern.compile("data-n=\"([0-9]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("<data [^>]*id=\"count\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([0-9]+)\"");

    @Autowired
    Browser browser;

    @Autowired
    ObjectiveSetting objectives;

    @Autowired
    RoiUpkeep upkeep;

    @BeforeEach
    void a_history() {
        var ana = harbor.crew().ana();
        TravellingClock.at(start, () -> {
            Acting.run(
                    ana,
                    () -> objectives.set(
                            ana,
                            new ObjectiveScope(harbor.production(), null, null),
                            new ObjectiveLimits(30_000L, null, false),
                            new BigDecimal("0.9")));
            return ana;
        });
        var first = wayToProduction(Outcome.SUCCEEDED, "job-1");
        wayToProduction(Outcome.FAILED, "job-2");
        wayToProduction(Outcome.SUCCEEDED, "job-3");
        incident(first, true);
        incident(null, false);
    }

    @Test
    void every_figure_and_every_month_leads_to_as_many_rows_as_it_says() {
        var links = links("insights?months=3&compare=NOTHING");

        assertThat(links).hasSizeGreaterThan(11 * 3);
        assertThat(links).anyMatch(link -> link.address().contains("/incidents/flaws?") && link.n() == 1);
        assertThat(links).anyMatch(link -> link.address().contains("/incidents/restored?") && link.n() == 1);
        assertThat(links).anyMatch(link -> link.address().contains("/incidents/lasting?") && link.n() == 1);
        assertThat(links).anyMatch(link -> link.address().contains("/objectives?") && link.n() == 3);
        assertThat(links).allSatisfy(this::leadsToItsRows);
    }

    @Test
    void narrowed_it_does_so_too() {
        for (var narrow : List.of(
                "authors=HUMAN", "tier=LOW", "database=" + harbor.database().value(), "authors=AGENT")) {
            assertThat(links("insights?months=3&compare=PREVIOUS&" + narrow)).allSatisfy(this::leadsToItsRows);
        }
    }

    @Test
    void what_the_return_is_reckoned_from_is_listed() {
        var ana = harbor.crew().ana();
        var ranges = new EnumMap<Driver, Range>(Driver.class);
        Driver.typed().forEach(driver -> ranges.put(driver, Range.of("1", "2", "3")));
        Acting.run(ana, () -> upkeep.change(ana, 0, "EUR", ranges, "It is so."));

        for (var query : List.of("months=3", "months=3&authors=AGENT", "months=3&last=2024-03")) {
            var links = links("insights/roi?" + query);
            assertThat(links).hasSize(3).allSatisfy(this::leadsToItsRows);
            assertThat(links.get(2).address()).contains("/incidents/flaws?" + query);
            assertThat(links.get(2).n()).isEqualTo(query.equals("months=3") ? 1 : 0);
        }
    }

    @Test
    void a_list_without_rows_says_so() {
        for (var list : List.of(
                "lead-times",
                "review-cycles",
                "executions",
                "incidents",
                "incidents/flaws",
                "incidents/restored",
                "incidents/lasting",
                "objectives",
                "promises",
                "guards",
                "applications",
                "load")) {
            assertThat(browser.text(harbor.crew().vera(), "insights/" + list + "?months=1&last=2024-02"))
                    .as(list)
                    .contains("Nothing in this period, as it is narrowed.");
        }
    }

    @Test
    void from_a_month_one_goes_back_to_the_period_that_one_looked_at() {
        var months = links("insights?months=6&last=2026-03&compare=NOTHING&authors=HUMAN").stream()
                .filter(link -> link.address().contains("last=2026-01"))
                .toList();

        assertThat(months).isNotEmpty();
        assertThat(browser.text(harbor.crew().vera(), months.get(0).address()))
                .contains("/insights?months=6&amp;last=2026-03&amp;compare=NOTHING&amp;authors=HUMAN\"");
    }

    private void leadsToItsRows(Link link) {
        assertThat(link.n()).as(link.address()).isEqualTo(rows(link.address()));
    }

    private int rows(String address) {
        var count = COUNT.matcher(browser.text(harbor.crew().vera(), address));
        assertThat(count.find()).as(address).isTrue();
        return Integer.parseInt(first(VALUE.matcher(count.group())));
    }

    private record Link(int n, String address) {}

    private List<Link> links(String page) {
        var links = new ArrayList<Link>();
        var found = LINK.matcher(browser.text(harbor.crew().vera(), page));
        while (found.find()) {
            links.add(new Link(
                    Integer.parseInt(first(N.matcher(found.group()))),
                    first(ADDRESS.matcher(found.group())).replace("&amp;", "&")));
        }
        return links;
    }

    private static String first(Matcher matcher) {
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void incident(@Nullable MigrationId cause, boolean over) {
        var boris = harbor.crew().boris();
        var course = new Course(hour(6), null, null, over ? hour(8) : null);
        var details = new IncidentDetails("Slow", Severity.MAJOR, course, "shop", harbor.database(), List.of(), "");
        Acting.run(boris, () -> {
            var id = incidents.report(boris, details);
            if (cause != null) {
                incidents.link(boris, id, cause, true);
                incidents.confirm(boris, id, Cause.MIGRATION_FLAW);
            }
        });
    }
}
