package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.HASH_ON_DISK;
import static dev.lockkeeper.explain.Advice.Kind.SORT_ON_DISK;
import static dev.lockkeeper.explain.Advice.Kind.TEMP_FILES;

import dev.lockkeeper.explain.Advice;
import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;

/** Sorts and hashes that did not fit into their memory. */
final class Spills implements Check {

    /** Rows in memory take up more than in a file. */
    private static final int ROOM = 3;

    private static final long MOST_MB = 1024;

    @Override
    public void look(PlanNode node, Sight sight) {
        var storage = node.storage();
        var buffers = node.buffers();
        if (storage.diskKb() > 0 && storage.method() != null) {
            say(
                    SORT_ON_DISK,
                    node,
                    sight,
                    storage.diskKb(),
                    "Sorts on disk: " + Figures.kb(storage.diskKb()) + " in temporary files (" + storage.method()
                            + ").");
        } else if (storage.diskKb() > 0) {
            say(
                    HASH_ON_DISK,
                    node,
                    sight,
                    storage.diskKb() + storage.memoryKb(),
                    "Hashes on disk: " + Figures.kb(storage.diskKb()) + " in temporary files, in " + storage.batches()
                            + " batches.");
        } else if (storage.batches() > 1) {
            say(
                    HASH_ON_DISK,
                    node,
                    sight,
                    storage.batches() * Math.max(1, storage.memoryKb()) / ROOM,
                    "The hash table came in " + storage.batches() + " batches of up to "
                            + Figures.kb(storage.memoryKb()) + "; all but one went through temporary files.");
        } else if (buffers != null && buffers.tempWritten() > 0) {
            other(node, sight, buffers.tempWritten());
        }
    }

    private static void say(Advice.Kind kind, PlanNode node, Sight sight, long kb, String message) {
        var needed = workMem(kb);
        var now = sight.plan().settings().get("work_mem");
        sight.say(
                kind,
                sight.felt(node, Severity.WARN),
                node,
                message,
                "It needs about work_mem = " + needed + " to stay in memory" + (now == null ? "" : " (now " + now + ")")
                        + ". Set it for this query's transaction, not for the server: every sort of every session may take as much. Fewer or narrower rows help as well"
                        + (kind == SORT_ON_DISK ? ", and so does an index in this order." : "."),
                "SET LOCAL work_mem = '" + needed + "';");
    }

    /** Rounded up to a power of two, and no more than anyone should give to one step. */
    private static String workMem(long kb) {
        long mb = Math.max(1, (kb * ROOM + 1023) / 1024);
        long rounded = Long.highestOneBit(Math.max(1, mb - 1)) * 2;
        return Math.min(MOST_MB, mb == 1 ? 4 : Math.max(4, rounded)) + "MB";
    }

    /** Temporary files that no step below has written. */
    private static void other(PlanNode node, Sight sight, long blocks) {
        long below = node.children().stream().mapToLong(Spills::written).sum();
        boolean sharesBatches = node.type().contains("Hash");
        if (blocks > below && !sharesBatches) {
            sight.say(
                    TEMP_FILES,
                    sight.felt(node, Severity.WARN),
                    node,
                    node.title() + " wrote " + Figures.kb((blocks - below) * 8) + " of temporary files.",
                    "It keeps rows for later that do not fit into work_mem. Keep fewer columns or rows, or give it more memory in its transaction.",
                    "SET LOCAL work_mem = '" + workMem((blocks - below) * 8) + "';");
        }
    }

    private static long written(PlanNode node) {
        var buffers = node.buffers();
        return buffers == null ? 0 : buffers.tempWritten();
    }
}
