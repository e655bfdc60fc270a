package dev.lockkeeper.insight.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckingFiguresTests extends UpkeepTest {

    @Test
    void what_differs_raises_the_alarm_until_it_is_made_anew() {
        fixtures.withoutWorkers(() -> {
            shipyard.draft(harbor, "Add a berth");
            rebuild();
            check();
            assertThat(upkeep().isAlarming()).isFalse();

            superuser
                    .sql("update tenant.insight_lead_time set t0 = t0 + interval '1 microsecond' where tenant_id = :t")
                    .param("t", tenant())
                    .update();
            check();

            assertThat(upkeep().wrong()).isEqualTo(1);
            assertThat(upkeep().example()).startsWith("insight_lead_time ");
            assertThat(browser.text(harbor.crew().vera(), "insights")).contains("Some figures here may be wrong.");
            assertThat(browser.text(harbor.crew().vera(), "insights/upkeep")).contains("One row does not say");
            assertThat(lastAudited()).isEqualTo("insight.found-wrong");

            rebuild();
            check();
            assertThat(upkeep().isAlarming()).isFalse();
            assertThat(browser.text(harbor.crew().vera(), "insights")).doesNotContain("may be wrong");
        });
    }

    @Test
    void what_an_older_version_kept_is_made_anew_and_raises_no_alarm() {
        fixtures.withoutWorkers(() -> {
            shipyard.draft(harbor, "Add a berth");
            wipe();

            check();
            assertThat(upkeep().isRebuilding()).isTrue();
            finish();
            check();

            assertThat(upkeep().isAlarming()).isFalse();
            assertThat(tables().get("insight_lead_time")).hasSize(1);
        });
    }
}
