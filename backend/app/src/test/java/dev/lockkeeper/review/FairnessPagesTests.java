package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Strategy;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FairnessPagesTests extends ReviewTest {

    @Autowired
    FairnessPages pages;

    @Autowired
    Browser browser;

    RotationId rotation;

    @BeforeEach
    void a_rotation() {
        open(cast.harbor());
        rotation = rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
    }

    @Test
    void what_was_taken_and_declined_is_counted_for_each() {
        var id = harmless(harbor.ada());
        var first = asked(id).get(0).equals(harbor.boris().id()) ? harbor.boris() : harbor.cleo();
        var second = first.equals(harbor.boris()) ? harbor.cleo() : harbor.boris();
        decline(first, id);

        var chart = fairness(null).chart();

        var weight = Weights.USUAL.of(read(id).tier());
        assertThat(chart.bars())
                .extracting(
                        bar -> bar.share().member(),
                        bar -> bar.share().taken(),
                        bar -> bar.share().declined(),
                        bar -> bar.share().weight())
                .containsExactlyInAnyOrder(tuple(first.id(), 0, 1, 0), tuple(second.id(), 1, 0, weight));
        assertThat(chart.gini()).isEqualTo("0.50");
        assertThat(chart.maxByMean()).isEqualTo("2.00");
        assertThat(chart.taken()).isEqualTo(1);
    }

    @Test
    void the_page_shows_a_picture_and_the_numbers_behind_it() {
        harmless(harbor.ada());

        assertThat(browser.get(harbor.vera(), "rotations/" + rotation + "/fairness"))
                .hasStatusOk()
                .bodyText()
                .contains("<svg class=\"fairness__bar\"", "width=\"100.00%\"", "Boris", "Cleo", "Gini", "100 %");
        assertThat(browser.get(harbor.vera(), "rotations/" + rotation))
                .bodyText()
                .contains("/fairness\"");
    }

    @Test
    void a_period_without_any_review_has_no_most_and_none_before_it_began_has_nobody() {
        harmless(harbor.ada());

        assertThat(fairness(LocalDate.of(2026, 2, 1)).chart().maxByMean()).isNull();
        assertThat(browser.get(harbor.vera(), "rotations/" + rotation + "/fairness?from=2025-01-01&to=2025-01-31"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody stood in this rotation in this period.");
        assertThat(browser.get(harbor.vera(), "rotations/" + rotation + "/fairness?from=nonsense"))
                .hasStatus(400);
    }

    @Test
    void another_tenants_rotation_has_no_fairness_here() {
        assertThat(browser.get(cast.quarry().ana(), "rotations/" + rotation + "/fairness"))
                .hasStatus(404);
    }

    private FairnessPages.View fairness(LocalDate to) {
        return Acting.as(harbor.vera(), () -> pages.of(rotation, null, to));
    }

    private void decline(CurrentMember by, MigrationId id) {
        var mine = Acting.as(by, () -> page.of(id, by)).mine();
        Acting.run(by, () -> reviewing.decline(by, id, mine, "I am on a train."));
    }
}
