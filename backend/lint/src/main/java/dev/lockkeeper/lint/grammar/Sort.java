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

    /** By the rule of the grammar; what threads that come together forget of each other is found again. */
    private static final @Nullable Known[] BY_RULE = new Known[SqlParser.ruleNames.length];

    /** Most rules have one sort of part, some have an own one for each alternative. */
    private record Known(Class<?> of, Sort sort, @Nullable Known next) {}

    private static final ClassValue<Sort> SORTS = new ClassValue<>() {
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
        return SORTS.get(sort);
    }

    /** The same, found sooner by the part's rule. */
    static Sort of(Part part) {
        int rule = part.getRuleIndex();
        for (var known = BY_RULE[rule]; known != null; known = known.next) {
            if (known.of == part.getClass()) {
                return known.sort;
            }
        }
        var found = of(part.getClass());
        BY_RULE[rule] = new Known(part.getClass(), found, BY_RULE[rule]);
        return found;
    }
}
