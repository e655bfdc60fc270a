package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.window.BusyTimeDetails;
import dev.lockkeeper.window.BusyTimes;
import dev.lockkeeper.window.FreezeDetails;
import dev.lockkeeper.window.Freezing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** When the demo company would rather not be disturbed. */
@Component
class DemoWindows {

    private static final Duration UNTIL_STOCKTAKING = Duration.ofDays(12);

    private final Freezing freezing;
    private final BusyTimes busy;

    DemoWindows(Freezing freezing, BusyTimes busy) {
        this.freezing = freezing;
        this.busy = busy;
    }

    void keep(DemoStage stage) {
        var admin = stage.staff().admin();
        TravellingClock.at(stage.to(), () -> {
            Acting.run(admin, () -> keep(admin, stage));
            return null;
        });
    }

    private void keep(CurrentMember admin, DemoStage stage) {
        var mornings = new Window(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(8, 30),
                LocalTime.of(10, 30),
                ZoneId.of("Europe/Berlin"));
        busy.add(admin, new BusyTimeDetails(null, mornings, "Morning orders, about 2,000 a minute", true));
        var from = stage.to().plus(UNTIL_STOCKTAKING).truncatedTo(ChronoUnit.DAYS);
        var stocktaking = new FreezeDetails(
                "Stocktaking", Place.EVERYWHERE, RiskTier.MODERATE, from, from.plus(Duration.ofDays(2)));
        freezing.open(admin, stocktaking);
    }
}
