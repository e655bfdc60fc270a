package dev.lockkeeper.jirasandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests in the order in which they were answered. */
final class Journal {

    /** A demo runs for weeks. */
    private static final int MOST = 10_000;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();

    synchronized void add(RecordedRequest request) {
        if (requests.size() == MOST) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
    }
}
