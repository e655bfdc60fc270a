package dev.lockkeeper.lint.grammar;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A sort of parts as bits of a number, which several sorts may share.
 *
 * @param own of the sort itself
 * @param all of it and those that it is an alternative of
 */
record Sort(long own, long all) {

    /** Sorts that are looked for at any depth share with nobody: where there are none, nobody goes to see. */
    private static final List<Class<?>> SOUGHT = List.of(
            SqlParser.CallOrColumnContext.class,
            SqlParser.TablePrimaryContext.class,
            SqlParser.CommonTableContext.class,
            SqlParser.PlainTermContext.class,
            SqlParser.SelectTermContext.class,
            SqlParser.QueryLimitContext.class,
            SqlParser.InsertContext.class,
            SqlParser.UpdateContext.class,
            SqlParser.DeleteContext.class,
            SqlParser.MergeContext.class,
            SqlParser.IntoClauseContext.class,
            SqlParser.AssignmentContext.class,
            SqlParser.StringContext.class);

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Anything may be of a sort that is no part of the grammar. */
    private static final Sort ANY = new Sort(-1, -1);

    /** By the rule of the grammar; threads may overwrite each other's, which are right as well. */
    private static final @Nullable Latest[] LAST = new Latest[SqlParser.ruleNames.length];

    private record Latest(Class<?> of, Sort sort) {}

    private static final ClassValue<Sort> KNOWN = new ClassValue<>() {
        @Override
        protected Sort computeValue(Class<?> sort) {
            if (sort == Part.class || !Part.class.isAssignableFrom(sort)) {
                return ANY;
            }
            long own = 1L << place(SOUGHT.indexOf(sort));
            var above = sort.getSuperclass();
            return new Sort(own, above == Part.class ? own : own | of(above).all());
        }
    };

    private static int place(int sought) {
        int shared = Long.SIZE - SOUGHT.size();
        return sought >= 0 ? sought : SOUGHT.size() + NEXT.getAndIncrement() % shared;
    }

    static Sort of(Class<?> sort) {
        return KNOWN.get(sort);
    }

    /** The same, found without a search for all but alternatives that take turns. */
    static Sort of(Part part) {
        int rule = part.getRuleIndex();
        var last = LAST[rule];
        if (last != null && last.of == part.getClass()) {
            return last.sort;
        }
        var found = of(part.getClass());
        LAST[rule] = new Latest(part.getClass(), found);
        return found;
    }
}
