package dev.lockkeeper.insight.upkeep;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** All read models, in the order in which they are walked through. */
@Component
class ReadModels {

    /** Things of one step: few enough that nobody waits long for what it holds. */
    static final int BATCH = 200;

    private final List<ReadModel<?>> models;

    ReadModels(List<ReadModel<?>> models) {
        this.models = models;
    }

    Walk beginning() {
        return new Walk(models.get(0).name(), Walk.BEFORE_ALL, 0);
    }

    long count() {
        return models.stream().mapToLong(ReadModel::count).sum();
    }

    /**
     * One step.
     *
     * @param walk where it goes on
     * @param ended whether it has come to the end
     */
    record Step(Walk walk, boolean ended) {}

    /** One step of a walk, in the transaction at hand: does the work with the next things of a table, if there are any. */
    Step step(Walk walk, BiConsumer<ReadModel<?>, List<UUID>> work) {
        var at = place(walk.table());
        var model = models.get(at);
        var things = model.things(walk.after(), BATCH);
        if (!things.isEmpty()) {
            work.accept(model, things);
        }
        var done = walk.done() + things.size();
        if (things.size() == BATCH) {
            return new Step(new Walk(model.name(), things.get(BATCH - 1), done), false);
        }
        var last = at + 1 == models.size();
        return new Step(new Walk(models.get(last ? 0 : at + 1).name(), Walk.BEFORE_ALL, done), last);
    }

    /** A table that is there no longer was left by an older version: from the beginning. */
    private int place(String table) {
        for (var at = 0; at < models.size(); at++) {
            if (models.get(at).name().equals(table)) {
                return at;
            }
        }
        return 0;
    }
}
