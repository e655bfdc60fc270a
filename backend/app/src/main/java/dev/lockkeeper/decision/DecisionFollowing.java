package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.decision.DecisionStep.Taken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Being told of a decision, or not any more. */
@Service
@Transactional
public class DecisionFollowing {

    private static final Map<Taken, DecisionNews.Kind> NEWS = Map.of(
            Taken.REVISED, DecisionNews.Kind.REVISED,
            Taken.APPROVED, DecisionNews.Kind.APPROVED,
            Taken.ACCEPTED, DecisionNews.Kind.ACCEPTED,
            Taken.AMENDED, DecisionNews.Kind.ACCEPTED,
            Taken.WITHDRAWN, DecisionNews.Kind.WITHDRAWN,
            Taken.REJECTED, DecisionNews.Kind.REJECTED,
            Taken.DEPRECATED, DecisionNews.Kind.DEPRECATED,
            Taken.SUPERSEDED, DecisionNews.Kind.SUPERSEDED,
            Taken.GUARDED, DecisionNews.Kind.GUARDED,
            Taken.UNGUARDED, DecisionNews.Kind.UNGUARDED);

    private final StoredDecisions stored;
    private final Followers followers;
    private final Clock clock;

    DecisionFollowing(StoredDecisions stored, Followers followers, Clock clock) {
        this.stored = stored;
        this.followers = followers;
        this.clock = clock;
    }

    @ViewersMay
    public void follow(CurrentMember me, DecisionId id) {
        followers.set(stored.get(id).key(), List.of(me.id()), true);
    }

    @ViewersMay
    public void unfollow(CurrentMember me, DecisionId id) {
        followers.set(stored.get(id).key(), List.of(me.id()), false);
        followers.read(id.number(), me.id());
    }

    /** Whoever opens the record has seen what is new there. */
    @ViewersMay
    public void read(CurrentMember me, DecisionId id) {
        followers.read(id.number(), me.id());
    }

    /** Before the trail: its lock is the tenant's, and comes after the decision's wherever both are taken. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionStep event) {
        var news = NEWS.get(event.step());
        if (news != null) {
            followers.tell(stored.get(event.decision()).key(), news, event.actor(), clock.instant(), List.of());
        }
    }
}
