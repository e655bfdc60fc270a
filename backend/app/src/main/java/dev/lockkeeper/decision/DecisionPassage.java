package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

/** Words of one part of a record, quoted as they are read there. */
public record DecisionPassage(DecisionPart part, String quote) {

    public static final int LONGEST = 2_000;

    public DecisionPassage {
        quote = quote.strip();
        require(!quote.isEmpty(), "decision.comment.quote-empty");
        require(quote.length() <= LONGEST, "decision.comment.quote-long", LONGEST);
    }
}
