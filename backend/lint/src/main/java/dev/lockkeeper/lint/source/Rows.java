package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import java.util.HashSet;
import java.util.Set;

/**
 * Follows the rows of a long VALUES list and tells which say nothing new: a row made of the same sorts of words as one
 * before it reads as that one does, and one without calls, queries and placeholders touches nothing that the
 * other does not.
 */
final class Rows {

    /** Shorter statements are kept as they are. */
    private static final int KEPT = 20_000;

    private Set<String> shapes = Set.of();
    private final StringBuilder shape = new StringBuilder();
    private boolean values;
    private boolean plain;
    private int start = -1;
    private int depth;
    private int previous;

    /** How many tokens are worth keeping now that this one is the last of so many. */
    int keep(int type, int size) {
        if (depth == 0) {
            outside(type, size);
        }
        previous = type;
        depth += type == LPAREN ? 1 : type == RPAREN && depth > 0 ? -1 : 0;
        return start < 0 ? size : inside(type, size);
    }

    private void outside(int type, int size) {
        if (type == LPAREN && previous == COMMA && values) {
            start = size - 2;
            shape.setLength(0);
            plain = true;
        } else if (type != LPAREN && type != COMMA) {
            values = type == VALUES;
        }
    }

    private int inside(int type, int size) {
        plain &= type != PLACEHOLDER && type != VARIABLE && (type != LPAREN || shape.isEmpty());
        shape.append((char) type);
        if (depth > 0) {
            return size;
        }
        int first = start;
        start = -1;
        return plain && !isNew(shape.toString()) && size > KEPT ? first : size;
    }

    private boolean isNew(String seen) {
        if (shapes.isEmpty()) {
            shapes = new HashSet<>();
        }
        return shapes.add(seen);
    }
}
