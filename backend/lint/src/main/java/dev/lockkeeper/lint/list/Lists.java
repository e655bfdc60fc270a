package dev.lockkeeper.lint.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a stream would say of a few things. A statement has two columns and no constraint, and is asked a hundred
 * questions: setting up a pipeline for each costs more than all the answers. Most have nothing at all, for which not
 * even an iterator is made.
 */
public final class Lists {

    private Lists() {}

    public static <T> boolean any(Collection<? extends T> all, Predicate<? super T> wanted) {
        if (all.isEmpty()) {
            return false;
        }
        for (T one : all) {
            if (wanted.test(one)) {
                return true;
            }
        }
        return false;
    }

    public static <T> boolean none(Collection<? extends T> all, Predicate<? super T> unwanted) {
        return !any(all, unwanted);
    }

    public static <T> boolean all(Collection<? extends T> all, Predicate<? super T> wanted) {
        if (all.isEmpty()) {
            return true;
        }
        for (T one : all) {
            if (!wanted.test(one)) {
                return false;
            }
        }
        return true;
    }

    public static <T> Optional<T> first(Collection<? extends T> all, Predicate<? super T> wanted) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        for (T one : all) {
            if (wanted.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The first of that sort. */
    public static <T> Optional<T> first(Collection<? super T> all, Class<T> sort) {
        for (Object one : all) {
            if (sort.isInstance(one)) {
                return Optional.of(sort.cast(one));
            }
        }
        return Optional.empty();
    }

    /** Those of that sort. */
    public static <T> List<T> of(Collection<? super T> all, Class<T> sort) {
        List<T> found = Collections.emptyList();
        for (Object one : all) {
            if (sort.isInstance(one)) {
                found = found.isEmpty() ? new ArrayList<>(all.size()) : found;
                found.add(sort.cast(one));
            }
        }
        return found;
    }

    /** Those that it is true of. */
    public static <T> List<T> where(Collection<? extends T> all, Predicate<? super T> wanted) {
        List<T> found = Collections.emptyList();
        int size = all.size();
        if (size == 0) {
            return found;
        }
        if (all instanceof ArrayList<? extends T> list) {
            return where(list, size, wanted);
        }
        for (T one : all) {
            if (wanted.test(one)) {
                found = found.isEmpty() ? new ArrayList<>(size) : found;
                found.add(one);
            }
        }
        return found;
    }

    /** By their places, as nearly all lists are of this sort: no iterator is made, and what is called is known. */
    private static <T> List<T> where(ArrayList<? extends T> all, int size, Predicate<? super T> wanted) {
        List<T> found = Collections.emptyList();
        for (int at = 0; at < size; at++) {
            T one = all.get(at);
            if (wanted.test(one)) {
                found = found.isEmpty() ? new ArrayList<>(size) : found;
                found.add(one);
            }
        }
        return found;
    }

    public static <T, R> List<R> map(Collection<? extends T> all, Function<? super T, ? extends R> to) {
        if (all.isEmpty()) {
            return Collections.emptyList();
        }
        var mapped = new ArrayList<R>(all.size());
        if (all instanceof ArrayList<? extends T> list) {
            for (int at = 0; at < list.size(); at++) {
                mapped.add(to.apply(list.get(at)));
            }
            return mapped;
        }
        for (T one : all) {
            mapped.add(to.apply(one));
        }
        return mapped;
    }

    /** As List.copyOf, without its two arrays where there is one thing or none. */
    public static <T> List<T> copy(List<? extends T> all) {
        return switch (all.size()) {
            case 0 -> List.of();
            case 1 -> List.of(all.get(0));
            default -> List.copyOf(all);
        };
    }

    /** As Set.copyOf, without its hash table where there is one thing or none. */
    public static <T> Set<T> copy(Set<? extends T> all) {
        return switch (all.size()) {
            case 0 -> Set.of();
            case 1 -> Set.of(all.iterator().next());
            default -> Set.copyOf(all);
        };
    }

    public static <T> Set<T> set(Collection<? extends T> all) {
        var set = new HashSet<T>();
        set.addAll(all);
        return set;
    }
}
