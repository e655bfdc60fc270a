package dev.lockkeeper.lint.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A few things, asked as a stream is asked, but at once and as often as one likes. Most answers are empty, and cost
 * nothing: a rule has nothing to say of most statements, and a hundred are asked.
 */
public final class Seq<T> implements Iterable<T> {

    private static final Seq<?> EMPTY = new Seq<>(List.of());

    /** What may become of something. */
    @FunctionalInterface
    public interface Maybe<T, R> {

        @Nullable
        R of(T one);
    }

    private final List<T> items;

    private Seq(List<T> items) {
        this.items = items;
    }

    @SuppressWarnings("unchecked")
    public static <T> Seq<T> empty() {
        return (Seq<T>) EMPTY;
    }

    public static <T> Seq<T> of(T one) {
        return new Seq<>(List.of(one));
    }

    @SafeVarargs
    public static <T> Seq<T> of(T... all) {
        return wrap(Arrays.asList(all));
    }

    public static <T> Seq<T> ofNullable(@Nullable T one) {
        return one == null ? empty() : of(one);
    }

    public static <T> Seq<T> from(Optional<? extends T> one) {
        return one.isPresent() ? of(one.get()) : empty();
    }

    @SuppressWarnings("unchecked")
    public static <T> Seq<T> from(Collection<? extends T> all) {
        if (all.isEmpty()) {
            return empty();
        }
        return new Seq<>(all instanceof List<?> ? (List<T>) all : new ArrayList<>(all));
    }

    @SuppressWarnings("unchecked")
    public static <T> Seq<T> concat(Seq<? extends T> first, Seq<? extends T> second) {
        if (first.items.isEmpty() || second.items.isEmpty()) {
            return (Seq<T>) (first.items.isEmpty() ? second : first);
        }
        var all = new ArrayList<T>(first.items.size() + second.items.size());
        all.addAll(first.items);
        all.addAll(second.items);
        return new Seq<>(all);
    }

    private static <T> Seq<T> wrap(List<T> all) {
        return all.isEmpty() ? empty() : new Seq<>(all);
    }

    public Seq<T> filter(Predicate<? super T> wanted) {
        return wrap(Lists.where(items, wanted));
    }

    public <R> Seq<R> map(Function<? super T, ? extends R> to) {
        return items.isEmpty() ? empty() : new Seq<>(Lists.map(items, to));
    }

    /** What becomes of each, without those that nothing becomes of. */
    public <R> Seq<R> mapNotNull(Maybe<? super T, ? extends R> to) {
        if (items.isEmpty()) {
            return empty();
        }
        var some = new ArrayList<R>(items.size());
        for (var one : items) {
            R mapped = to.of(one);
            if (mapped != null) {
                some.add(mapped);
            }
        }
        return wrap(some);
    }

    /** What becomes of the first that anything becomes of; the rest are not asked. */
    public <R> @Nullable R firstNotNull(Maybe<? super T, ? extends R> to) {
        for (var one : items) {
            R mapped = to.of(one);
            if (mapped != null) {
                return mapped;
            }
        }
        return null;
    }

    /** What each leads to, one after the other. */
    public <R> Seq<R> flatMap(Function<? super T, ? extends Seq<? extends R>> to) {
        Seq<R> all = empty();
        for (int at = 0; at < items.size(); at++) {
            all = concat(all, to.apply(items.get(at)));
        }
        return all;
    }

    public Seq<T> limit(int most) {
        return items.size() <= most ? this : wrap(items.subList(0, most));
    }

    public Seq<T> distinct() {
        if (items.size() < 2) {
            return this;
        }
        var seen = new HashSet<T>();
        return filter(seen::add);
    }

    public Seq<T> sorted(Comparator<? super T> order) {
        if (items.size() < 2) {
            return this;
        }
        var sorted = new ArrayList<>(items);
        sorted.sort(order);
        return new Seq<>(sorted);
    }

    public boolean anyMatch(Predicate<? super T> wanted) {
        return Lists.any(items, wanted);
    }

    public boolean noneMatch(Predicate<? super T> unwanted) {
        return Lists.none(items, unwanted);
    }

    public boolean allMatch(Predicate<? super T> wanted) {
        return Lists.all(items, wanted);
    }

    public T reduce(T start, BinaryOperator<T> with) {
        var so = start;
        for (var one : items) {
            so = with.apply(so, one);
        }
        return so;
    }

    public Optional<T> findFirst() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public int count() {
        return items.size();
    }

    /** Not to be changed. */
    public List<T> toList() {
        return items;
    }

    public Stream<T> stream() {
        return items.stream();
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    @Override
    public Spliterator<T> spliterator() {
        return items.spliterator();
    }
}
