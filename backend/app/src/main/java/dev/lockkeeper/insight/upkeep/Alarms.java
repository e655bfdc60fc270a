package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.tenancy.TenantContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where the check is to go on, and raises the alarm where it found rows that are wrong. */
@Service
@Transactional
class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private final ReadModels models;
    private final UpkeepBook book;
    private final Rebuilding rebuilding;
    private final ApplicationEventPublisher events;

    Alarms(ReadModels models, UpkeepBook book, Rebuilding rebuilding, ApplicationEventPublisher events) {
        this.models = models;
        this.book = book;
        this.rebuilding = rebuilding;
        this.events = events;
    }

    /** Nothing while rows are made anew. What an older version has kept is no alarm: it is made anew first. */
    Optional<Walk> next() {
        var upkeep = book.read();
        if (upkeep.filter(Upkeep::isRebuilding).isPresent()) {
            return Optional.empty();
        }
        var walk = upkeep.filter(one -> one.formula() == Rebuilding.FORMULA).map(Upkeep::check);
        if (walk.isEmpty()) {
            rebuilding.askBySystem();
        }
        return walk;
    }

    /** Whether there is more to compare in this pass. */
    boolean note(Checking.Compared compared) {
        if (book.take().filter(upkeep -> !upkeep.isRebuilding()).isEmpty()) {
            return false;
        }
        if (!compared.wrong().isEmpty()) {
            raise(compared.wrong().size(), compared.wrong().get(0));
        }
        if (compared.step().ended()) {
            book.pass(compared.step().walk().done());
            book.check(models.beginning());
        } else {
            book.check(compared.step().walk());
        }
        return !compared.step().ended();
    }

    private void raise(int rows, String example) {
        book.alarm(rows, example);
        events.publishEvent(new FiguresWrong(rows, example));
        log.warn(
                "figures of tenant {} are wrong in {} rows, such as {}: have them made anew",
                TenantContext.required(),
                rows,
                example);
    }
}
