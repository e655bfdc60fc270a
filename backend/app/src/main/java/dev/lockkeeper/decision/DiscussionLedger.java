package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.decision.DecisionNews.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was said and whom it calls, has who says something follow, and tells those who do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DiscussionLedger {

    private final DecisionComments comments;
    private final Mentions mentions;
    private final Followers followers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DiscussionLedger(
            DecisionComments comments,
            Mentions mentions,
            Followers followers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.mentions = mentions;
        this.followers = followers;
        this.events = events;
        this.clock = clock;
    }

    /** Flushed first: the rows that follow refer to the comment's. */
    void said(CurrentMember by, Decision decision, DecisionComment comment, Set<MemberId> called, Kind news) {
        comments.saveAndFlush(comment);
        mentions.keep(comment.getId(), called);
        followers.queueUp(decision.key());
        var following = new ArrayList<>(called);
        following.add(by.id());
        followers.set(decision.key(), following, true);
        tell(by, decision, news, called);
    }

    void settled(CurrentMember by, Decision decision, DecisionComment first, Kind news) {
        comments.saveAndFlush(first);
        tell(by, decision, news, List.of());
    }

    private void tell(CurrentMember by, Decision decision, Kind news, Collection<MemberId> called) {
        followers.tell(decision.key(), news, by.id(), clock.instant(), called);
        events.publishEvent(new DecisionDiscussed(by.id(), decision.id(by.tenant()), news));
    }
}
