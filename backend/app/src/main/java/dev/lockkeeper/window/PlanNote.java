package dev.lockkeeper.window;

import java.util.List;
import java.util.Optional;

/**
 * What is to be said of the time at which a migration is planned.
 *
 * @param words the key of a sentence
 * @param stops whether it keeps the migration from running so
 */
record PlanNote(String words, List<Object> arguments, boolean stops) {

    /** Of a freeze that it begins in, or is expected to run into. */
    static Optional<PlanNote> of(PlannedTime one, FreezeRow freeze) {
        if (!freeze.closes(one.migration().tier(), one.where(), one.at(), one.until())) {
            return Optional.empty();
        }
        return Optional.of(
                freeze.isOn(one.at())
                        ? new PlanNote("window.day.into", List.of(freeze.title()), true)
                        : new PlanNote(
                                "window.day.reaches", List.of(freeze.title(), Moments.words(freeze.startsAt())), true));
    }

    /** Of hours in which its database is busy while it is expected to run. */
    static Optional<PlanNote> of(PlannedTime one, BusyTime busy) {
        if (!busy.concerns(one.migration().database(), one.where())
                || !busy.when().touches(one.at(), one.until())) {
            return Optional.empty();
        }
        var words = busy.when().contains(one.at()) ? "window.day.busy" : "window.day.busy-reaches";
        var stops = busy.keepsOut(one.run(), one.at());
        return Optional.of(new PlanNote(stops ? words + "-out" : words, List.of(busy.note()), stops));
    }
}
