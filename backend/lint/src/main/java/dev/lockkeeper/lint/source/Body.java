package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

/** Follows a statement that may hold others: a routine's BEGIN ATOMIC … END, and a rule's list in parentheses. */
final class Body {

    private enum Owner {
        UNKNOWN,
        ROUTINE,
        RULE,
        NONE
    }

    private Owner owner = Owner.UNKNOWN;
    private int seen;
    private int previous;
    private int depth;

    void see(int type) {
        if (owner == Owner.UNKNOWN) {
            owner = owner(type);
        } else if (owner == Owner.ROUTINE) {
            depth += routineStep(type);
        } else if (owner == Owner.RULE) {
            depth += type == LPAREN ? 1 : type == RPAREN && depth > 0 ? -1 : 0;
        }
        previous = type;
        seen++;
    }

    /** Whether a semicolon here belongs inside. */
    boolean holds() {
        return depth > 0;
    }

    private Owner owner(int type) {
        if (seen == 0) {
            return type == CREATE ? Owner.UNKNOWN : Owner.NONE;
        }
        return switch (type) {
            case OR, REPLACE -> Owner.UNKNOWN;
            case FUNCTION, PROCEDURE -> Owner.ROUTINE;
            case RULE -> Owner.RULE;
            default -> Owner.NONE;
        };
    }

    private int routineStep(int type) {
        if (type == ATOMIC && previous == BEGIN) {
            return 1;
        }
        if (depth == 0) {
            return 0;
        }
        return type == CASE ? 1 : type == END ? -1 : 0;
    }
}
