package dev.lockkeeper.jirasandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The latest requests in the order in which they were answered. */
final class Journal {

    /** A demo runs for weeks. */
    private static final int MOST = 10_000;

    private static final long MOST_CHARACTERS = 16_000_000;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final List<Consumer<RecordedRequest>> watchers = new CopyOnWriteArrayList<>();
    private long characters;

    void watch(Consumer<RecordedRequest> watcher) {
        watchers.add(watcher);
    }

    synchronized void add(RecordedRequest request) {
        requests.addLast(request);
        characters += request.size();
        while (requests.size() > MOST || characters > MOST_CHARACTERS) {
            characters -= requests.removeFirst().size();
        }
        watchers.forEach(watcher -> watcher.accept(request));
    }

    synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
        characters = 0;
    }
}
