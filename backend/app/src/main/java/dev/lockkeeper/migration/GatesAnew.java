package dev.lockkeeper.migration;

import dev.lockkeeper.jobs.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the gates of all open migrations again, one after the other, when the transaction at hand has been committed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GatesAnew {

    private final GateRounds rounds;
    private final Outbox outbox;

    GatesAnew(GateRounds rounds, Outbox outbox) {
        this.rounds = rounds;
        this.outbox = outbox;
    }

    public void ask() {
        rounds.begin();
        outbox.ask(GateRoundChore.NAME, GateRoundChore.TARGET);
    }
}
