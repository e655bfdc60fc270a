package dev.lockkeeper.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.catalogue.Place;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanningPagesTests extends PlanningStage {

    @Test
    void the_week_is_shown_for_one_environment() {
        windows(window(8, 10, Place.PRODUCTION), window(14, 16, Place.in(harbor.staging())));
        schedule(harbor.crew().ada(), staging(), tomorrow.plus(HOUR.multipliedBy(15)));
        freeze(Place.PRODUCTION);
        var week = "windows?week=" + tomorrow.toString().substring(0, 10);

        assertThat(browser.get(harbor.crew().vera(), week))
                .bodyText()
                .contains("M-" + migration.number() + " Add a berth", "in staging", "Frozen: Sale (Production)");
        assertThat(browser.get(harbor.crew().vera(), week + "&environment=" + harbor.staging()))
                .bodyText()
                .contains("M-" + migration.number() + " Add a berth")
                .doesNotContain("Frozen: Sale");
        assertThat(browser.get(harbor.crew().vera(), week + "&environment=" + harbor.production()))
                .bodyText()
                .contains("Frozen: Sale")
                .doesNotContain("M-" + migration.number() + " Add a berth");
        assertThat(browser.get(harbor.crew().vera(), week + "&environment=" + new UUID(0, 7)))
                .hasStatus(404);
    }

    @Test
    void a_refused_time_is_answered_on_the_page_where_it_still_stands() {
        freeze(Place.in(harbor.staging()));

        assertThat(schedulePage(harbor.staging().toString()))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "A freeze holds in staging then",
                        "value=\"" + tomorrow.toString().substring(0, 16));
        assertThat(schedulePage("")).hasStatus(302);
        assertThat(schedulePage("nowhere")).hasStatus(422);
    }
}
