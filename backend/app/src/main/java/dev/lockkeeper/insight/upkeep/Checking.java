package dev.lockkeeper.insight.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares what is kept with what ought to be. */
@Service
class Checking {

    private final ReadModels models;

    Checking(ReadModels models) {
        this.models = models;
    }

    /**
     * What came of one step.
     *
     * @param wrong tables and identifiers
     */
    record Compared(ReadModels.Step step, List<String> wrong) {}

    /** The next rows, both sides as of one instant: a step that somebody is taking is on both or on neither. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Compared compare(Walk walk) {
        var wrong = new ArrayList<String>();
        var step = models.step(walk, (model, things) -> wrong.addAll(wrong(model, things)));
        return new Compared(step, wrong);
    }

    private static <R> List<String> wrong(ReadModel<R> model, List<UUID> things) {
        var kept = model.kept(things);
        var reckoned = model.reckoned(things);
        return things.stream()
                .filter(thing -> !Objects.equals(kept.get(thing), reckoned.get(thing)))
                .map(thing -> model.name() + " " + thing)
                .toList();
    }
}
