package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Stint;
import dev.lockkeeper.rotation.Strategy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Puts the demo tenant's reviewers on duty in turn, with holidays and a day that somebody took over. */
@Component
class DemoRotations {

    private final RotationUpkeep upkeep;

    DemoRotations(RotationUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    void arrange(DemoStage stage) {
        var admin = stage.staff().admin();
        var reviewers = stage.staff().reviewers();
        var start = LocalDate.ofInstant(stage.from(), ZoneOffset.UTC);
        Acting.run(admin, () -> {
            var rotation = upkeep.create(
                    admin,
                    new RotationDetails(
                            "Schema reviewers",
                            new Cadence(ZoneId.of("Europe/Berlin"), LocalTime.of(9, 0), 7, start),
                            Strategy.ON_DUTY,
                            reviewers.get(0).id(),
                            reviewers.stream().map(CurrentMember::id).toList()));
            var swapped = stage.to().plus(Duration.ofDays(9));
            upkeep.override(
                    admin, rotation, new Stint(reviewers.get(1).id(), swapped, swapped.plus(Duration.ofDays(1))));
        });
        var away = reviewers.get(reviewers.size() - 1);
        var from = stage.from().plus(Duration.ofDays(70));
        Acting.run(away, () -> upkeep.takeTimeOff(away, new Stint(away.id(), from, from.plus(Duration.ofDays(14)))));
    }
}
