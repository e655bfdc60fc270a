package dev.lockkeeper.window;

import static dev.lockkeeper.migration.MigrationStatus.APPROVED;
import static dev.lockkeeper.migration.MigrationStatus.IN_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FreezingTests extends FreezeStage {

    @Autowired
    FreezeTurns turns;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    List<Chore> chores;

    @Test
    void while_it_lasts_the_gate_waits_and_says_until_when() {
        assertThat(freeze().verdict()).isEqualTo(Verdict.OPEN);

        open("Year end", null, RiskTier.LOW, now.minus(HOUR), now.plus(HOUR));

        assertThat(freeze().verdict()).isEqualTo(Verdict.WAITING);
        assertThat(freeze().sentence()).isEqualTo("gate.freeze.now");
        assertThat(freeze().arguments()).containsExactly("Year end", Moments.words(now.plus(HOUR)));
        waitFor(IN_REVIEW);
    }

    @Test
    void lifted_it_keeps_nobody_waiting() {
        var id = open("Year end", null, RiskTier.LOW, now.minus(HOUR), now.plus(HOUR));
        waitFor(IN_REVIEW);

        lift(id, 0);

        assertThat(freeze().verdict()).isEqualTo(Verdict.OPEN);
        waitFor(APPROVED);
    }

    @Test
    void its_end_opens_the_gates_by_itself() {
        open("Year end", null, RiskTier.LOW, now, now.plus(HOUR));
        waitFor(IN_REVIEW);

        fixtures.withoutWorkers(() -> {
            later(HOUR.minusSeconds(1));
            assertThat(summary().status()).as("it is not over yet").isEqualTo(IN_REVIEW);
            later(HOUR);
            assertThat(summary().status()).isEqualTo(APPROVED);
        });
    }

    @Test
    void what_is_below_its_tier_or_in_another_environment_passes() {
        open("High only", null, RiskTier.HIGH, now.minus(HOUR), now.plus(HOUR));
        open("Staging", harbor.staging(), RiskTier.LOW, now.minus(HOUR), now.plus(HOUR));

        assertThat(freeze().verdict()).isEqualTo(Verdict.OPEN);

        open("Production", harbor.production(), RiskTier.LOW, now.minus(HOUR), now.plus(HOUR));

        assertThat(freeze().verdict()).isEqualTo(Verdict.WAITING);
    }

    /** What the round of that minute does, and the errand that it asks for. */
    private void later(Duration wait) {
        TravellingClock.at(now.plus(wait), () -> {
            Acting.run(harbor.crew().ana(), () -> {
                turns.run();
                gates().run("open");
            });
            return now;
        });
    }

    private Chore gates() {
        return chores.stream()
                .filter(chore -> chore.name().equals("migration.gates"))
                .findFirst()
                .orElseThrow();
    }
}
