package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Seq;
import java.util.Comparator;
import java.util.List;

/** The order in which the server takes the actions of one ALTER TABLE, which is not the order they are written in. */
public final class Passes {

    private Passes() {}

    public static List<Fact> sorted(List<Fact> facts) {
        boolean several = Seq.from(facts).anyMatch(AlterTable.class::isInstance);
        return several
                ? Seq.from(facts).sorted(Comparator.comparingInt(Passes::pass)).toList()
                : facts;
    }

    private static int pass(Fact fact) {
        if (fact instanceof AlterTable) {
            return 0;
        }
        if (fact instanceof DropColumn || fact instanceof DropConstraint) {
            return 1;
        }
        if (fact instanceof AlterColumnType) {
            return 2;
        }
        if (fact instanceof AddColumn) {
            return 3;
        }
        if (fact instanceof ChangeColumn change) {
            return pass(change.change());
        }
        if (fact instanceof SetNotNull) {
            return 5;
        }
        return fact instanceof AddConstraint add ? constraint(add) : 8;
    }

    private static int pass(ChangeColumn.Change change) {
        return switch (change) {
            case DROP_NOT_NULL, DROP_DEFAULT, DROP_EXPRESSION, DROP_IDENTITY -> 1;
            case SET_DEFAULT, ADD_IDENTITY -> 7;
            case SET_STATISTICS, SET_STORAGE, SET_COMPRESSION, OTHER -> 8;
            default -> 5;
        };
    }

    private static int constraint(AddConstraint add) {
        return switch (add.constraint().kind()) {
            case CHECK, NOT_NULL -> 7;
            case UNIQUE, PRIMARY_KEY, EXCLUDE -> 6;
            case FOREIGN_KEY -> 7;
        };
    }
}
