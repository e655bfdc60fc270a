package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.review.Fairness.Share;
import dev.lockkeeper.rotation.RotationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What fairness makes of those whose time was up. */
class LettingTimePassTests extends TimeLimitTest {

    private static final String NEXT_DAY = "2027-03-02T09:00:00Z";

    @Autowired
    FairnessPages pages;

    RotationId rotation;

    @BeforeEach
    void two() {
        rotation = pressing(harbor.olga().id(), harbor.boris(), harbor.cleo());
    }

    @Test
    void a_review_that_was_passed_on_is_counted_for_who_let_it_and_weighs_on_who_took_it() {
        var id = at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada()));
        var first = member(Objects.requireNonNull(asked(id).get(0)));
        var second = first.equals(harbor.boris()) ? harbor.cleo() : harbor.boris();
        assertThat(shares())
                .extracting(Share::member, Share::taken, Share::escalated)
                .contains(tuple(first.id(), 1, 0), tuple(second.id(), 0, 0));

        rounds("2027-03-01T13:00:00Z", "2027-03-01T13:05:00Z");

        var weight = Weights.USUAL.of(read(id).tier());
        assertThat(shares())
                .extracting(Share::member, Share::taken, Share::declined, Share::escalated, Share::weight)
                .containsExactlyInAnyOrder(tuple(first.id(), 0, 0, 1, 0), tuple(second.id(), 1, 0, 0, weight));
        assertThat(column("Time let pass", first.name())).isEqualTo("1");
        assertThat(column("Time let pass", second.name())).isEqualTo("0");
        assertThat(column("Taken", second.name())).isEqualTo("1");
    }

    @Test
    void each_who_let_it_pass_is_counted_once_though_the_round_comes_often() {
        var id = at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada()));

        rounds("2027-03-01T13:00:00Z", "2027-03-01T17:00:00Z", "2027-03-01T17:05:00Z", "2027-03-02T08:00:00Z");

        assertThat(asked(id)).containsExactly(harbor.olga().id());
        assertThat(shares())
                .extracting(Share::member, Share::taken, Share::escalated)
                .containsExactlyInAnyOrder(
                        tuple(harbor.boris().id(), 0, 1),
                        tuple(harbor.cleo().id(), 0, 1),
                        tuple(harbor.olga().id(), 1, 0));
    }

    @Test
    void it_counts_in_the_period_in_which_they_were_asked() {
        at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada()));
        rounds("2027-03-01T13:00:00Z");

        var before = at(
                NEXT_DAY,
                () -> Acting.as(
                        harbor.vera(), () -> pages.of(rotation, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28))));
        var within = at(
                NEXT_DAY,
                () -> Acting.as(
                        harbor.vera(), () -> pages.of(rotation, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 1))));

        assertThat(passed(before)).isZero();
        assertThat(passed(within)).isEqualTo(1);
    }

    private static int passed(FairnessPages.View view) {
        return view.chart().bars().stream()
                .mapToInt(bar -> bar.share().escalated())
                .sum();
    }

    private List<Share> shares() {
        return at(NEXT_DAY, () -> Acting.as(harbor.vera(), () -> pages.of(rotation, null, null)))
                .chart()
                .bars()
                .stream()
                .map(FairnessChart.Bar::share)
                .toList();
    }

    /** The cell of that column in the row of that member, as the page shows it. */
    private String column(String label, String name) {
        var page = at(NEXT_DAY, () -> browser.text(harbor.vera(), "rotations/" + rotation + "/fairness"));
        var row = page.substring(page.indexOf("<td class=\"list__title\">" + name + "</td>"));
        var cell = Pattern.compile("data-label=\"" + label + "\">([^<]*)</td>").matcher(row);
        assertThat(cell.find()).as(label + " of " + name).isTrue();
        return cell.group(1);
    }
}
