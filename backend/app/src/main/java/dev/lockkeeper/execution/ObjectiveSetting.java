package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.Turns;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets objectives and ends them, from now on: what has started by now is judged by what held before. */
@Service
@Transactional
public class ObjectiveSetting {

    /** More, nobody keeps in mind. */
    static final int MOST = 100;

    private static final BigDecimal LEAST_TARGET = new BigDecimal("0.5");

    private final ObjectiveBook book;
    private final Environments environments;
    private final Turns turns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObjectiveSetting(
            ObjectiveBook book, Environments environments, Turns turns, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.environments = environments;
        this.turns = turns;
        this.events = events;
        this.clock = clock;
    }

    /** In place of the one of that scope, where there is one. */
    @AdminsMay
    public void set(CurrentMember by, ObjectiveScope scope, ObjectiveLimits limits, BigDecimal target) {
        require(target.compareTo(LEAST_TARGET) >= 0 && target.compareTo(BigDecimal.ONE) < 0, "objective.target");
        var environment = environments.get(scope.environment());
        turns.await("objective", "");
        var now = clock.instant();
        book.end(scope, by.id(), now);
        require(book.current().size() < MOST, "objective.too-many", MOST);
        book.add(scope, limits, target, by.id(), now);
        events.publishEvent(new ObjectiveChanged(by.id(), "objective.set", environment.name()));
    }

    @AdminsMay
    public void end(CurrentMember by, UUID id) {
        turns.await("objective", "");
        var objective = book.find(id).orElseThrow(() -> new NotFound("objective"));
        require(objective.until() == null, "objective.ended-already");
        book.end(objective.scope(), by.id(), clock.instant());
        events.publishEvent(new ObjectiveChanged(by.id(), "objective.ended", objective.environmentName()));
    }
}
