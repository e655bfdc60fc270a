package dev.lockkeeper.lint.grammar;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A sort of parts as bits of a number, which several sorts may share.
 *
 * @param own of the sort itself
 * @param all of it and those that it is an alternative of
 */
record Sort(long own, long all) {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Anything may be of a sort that is no part of the grammar. */
    private static final Sort ANY = new Sort(-1, -1);

    private static final ClassValue<Sort> KNOWN = new ClassValue<>() {
        @Override
        protected Sort computeValue(Class<?> sort) {
            if (sort == Part.class || !Part.class.isAssignableFrom(sort)) {
                return ANY;
            }
            long own = 1L << NEXT.getAndIncrement();
            var above = sort.getSuperclass();
            return new Sort(own, above == Part.class ? own : own | of(above).all());
        }
    };

    static Sort of(Class<?> sort) {
        return KNOWN.get(sort);
    }
}
