package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.insight.RotationLoad.Month;
import dev.lockkeeper.insight.RotationLoad.Share;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Strategy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharingLoadTests extends InsightTest {

    private static final UUID ORDERS = UUID.randomUUID();
    private static final UUID MAIL = UUID.randomUUID();
    private static final UUID BORIS = UUID.randomUUID();
    private static final UUID CLEO = UUID.randomUUID();

    @Autowired
    RotationUpkeep rotations;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    LoadSamples load;

    @Autowired
    Browser browser;

    @Test
    void weights_are_added_up_by_month_and_tier_and_by_rotation() {
        var rows = List.of(
                row(1, BORIS, ORDERS, "Orders", 4, "2026-03-01T00:00:00Z"),
                row(2, CLEO, ORDERS, "Orders", 4, "2026-03-31T23:59:59Z"),
                row(3, BORIS, MAIL, "Mail", 1, "2026-03-05T00:00:00Z"),
                row(4, BORIS, MAIL, "Mail", 2, "2026-04-01T00:00:00Z"));

        var load = RotationLoad.of(LoadTally.of(rows), List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4)));

        assertThat(load.months())
                .containsExactly(
                        new Month(YearMonth.of(2026, 3), 1, 0, 8, 3, 2),
                        new Month(YearMonth.of(2026, 4), 0, 2, 0, 1, 1));
        assertThat(load.months().get(0).weight()).isEqualTo(9);
        assertThat(load.reviews()).isEqualTo(4);
        assertThat(load.rotations()).containsExactly(new Share(MAIL, "Mail", 2, 3), new Share(ORDERS, "Orders", 2, 8));
    }

    @Test
    void what_a_rotation_asks_is_drawn_and_listed() {
        var crew = harbor.crew();
        var details = new RotationDetails(
                "Orders",
                new Cadence(ZoneOffset.UTC, LocalTime.NOON, 7, LocalDate.of(2026, 1, 5)),
                Strategy.values()[0],
                null,
                List.of(crew.boris().id()));
        Acting.as(crew.ana(), () -> rotations.create(crew.ana(), details));
        shipyard.approvals(crew, 1);
        fixtures.inReview(ada, harbor.database(), MigrationFixtures.HARMLESS);

        assertThat(rows((Consumer<AskedRow> to) -> load.in(period(), to)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.reviewerName()).isEqualTo("Boris");
                    assertThat(row.rotationName()).isEqualTo("Orders");
                });
        assertThat(browser.get(ada, "insights"))
                .hasStatusOk()
                .bodyText()
                .contains("Rotation load", "load-table", "/fairness?from=");
        assertThat(browser.get(ada, "insights/load")).hasStatusOk().bodyText().contains("Boris");
        assertThat(browser.get(cast.quarry().ada(), "insights/load")).bodyText().doesNotContain("Boris");
    }

    private static AskedRow row(int number, UUID reviewer, UUID rotation, String name, int weight, String at) {
        var tier = weight == 1 ? RiskTier.LOW : weight == 2 ? RiskTier.MODERATE : RiskTier.HIGH;
        return new AskedRow(
                number, number, "Add a berth", tier, reviewer, "Boris", rotation, name, weight, Instant.parse(at));
    }
}
