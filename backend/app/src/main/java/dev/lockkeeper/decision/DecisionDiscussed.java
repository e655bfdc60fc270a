package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import java.util.Locale;

/** Something was said of a decision, or a thread about it was resolved or opened again. */
public record DecisionDiscussed(MemberId actor, DecisionId decision, DecisionNews.Kind news) implements Audited {

    @Override
    public String action() {
        return "decision." + news.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return decision.toString();
    }
}
