package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.jobs.Outbox;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the read models of a tenant anew out of what the other rooms keep, while these go on. */
@Service
@Transactional
public class Rebuilding {

    /** Raised whenever a row comes out otherwise than before from the same steps. */
    static final int FORMULA = 2;

    private final ReadModels models;
    private final UpkeepBook book;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Rebuilding(ReadModels models, UpkeepBook book, Outbox outbox, ApplicationEventPublisher events) {
        this.models = models;
        this.book = book;
        this.outbox = outbox;
        this.events = events;
    }

    /** Asked for again, it begins at the first row again. */
    @AdminsMay
    public void ask(CurrentMember by) {
        begin(by.id());
    }

    /** As above, where nobody has asked but the operator or a new version. */
    void askBySystem() {
        begin(null);
    }

    private void begin(@Nullable MemberId by) {
        book.beginRebuild(models.beginning().table(), models.count());
        outbox.ask(RebuildChore.NAME, RebuildChore.ALL);
        events.publishEvent(new FiguresRebuilt(by));
    }

    /** The next rows; whether there are more. A step that is rolled back is taken again. */
    boolean step() {
        var walk = book.take().map(Upkeep::rebuild).orElse(null);
        if (walk == null) {
            return false;
        }
        var step = models.step(walk, Rebuilding::renew);
        if (step.ended()) {
            book.endRebuild(FORMULA, models.beginning());
        } else {
            book.rebuild(step.walk());
        }
        return !step.ended();
    }

    /** What somebody is writing just now they write right themselves. */
    private static <R> void renew(ReadModel<R> model, List<UUID> things) {
        model.write(reckoned(model, model.hold(things)));
    }

    private static <R> Collection<R> reckoned(ReadModel<R> model, Collection<UUID> things) {
        return things.isEmpty() ? List.of() : model.reckoned(things).values();
    }
}
