package dev.lockkeeper.common;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers so many things, and forgets what was not asked for the longest; many threads may use it. */
public final class LatestUsed<K, V> {

    private final Map<K, V> things;

    public LatestUsed(int most) {
        things = Collections.synchronizedMap(new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    public @Nullable V get(K key) {
        return things.get(key);
    }

    /** What is remembered, or what is remembered from now on. */
    public V get(K key, Supplier<V> otherwise) {
        return things.computeIfAbsent(key, absent -> otherwise.get());
    }

    public void put(K key, V thing) {
        things.put(key, thing);
    }
}
