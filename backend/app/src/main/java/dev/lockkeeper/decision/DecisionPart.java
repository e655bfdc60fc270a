package dev.lockkeeper.decision;

/** The texts of a record, as its page heads them. */
public enum DecisionPart {
    CONTEXT,
    OPTIONS,
    DECISION,
    CONSEQUENCES,
    CRITIQUE;

    String of(DecisionContent content) {
        return switch (this) {
            case CONTEXT -> content.context();
            case OPTIONS -> content.options();
            case DECISION -> content.decision();
            case CONSEQUENCES -> content.consequences();
            case CRITIQUE -> content.critique();
        };
    }
}
