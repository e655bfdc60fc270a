package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks several servers at a time, for somebody who waits for all of them only so long. Of the threads of a node one tenant
 * has a part, so that its slow servers keep nobody else from asking.
 */
@Component
class AskedTogether implements DisposableBean {

    private static final int OF_ONE_TENANT = 16;
    private static final int THREADS = 3 * OF_ONE_TENANT;

    private record Question<A, B>(A asked, CompletableFuture<B> answer) {

        private void ask(Function<A, B> how) {
            try {
                answer.complete(how.apply(asked));
            } catch (RuntimeException trouble) {
                answer.completeExceptionally(trouble);
            }
        }
    }

    private final Map<TenantId, Integer> busy = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS, work -> {
        var thread = new Thread(work, "jira-asking");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * The answers that came in time, in the order of those who were asked. What was not begun by then is not begun any more.
     *
     * @param how in the tenant's context, with the rights of a viewer
     * @throws java.util.concurrent.CompletionException with what it threw
     */
    <A, B> Map<A, B> ask(List<A> all, Function<A, B> how, Duration patience) {
        var questions = all.stream()
                .map(asked -> new Question<A, B>(asked, new CompletableFuture<>()))
                .toList();
        var left = new ConcurrentLinkedQueue<>(questions);
        var tenant = TenantContext.required();
        var most = Math.min(all.size(), OF_ONE_TENANT);
        for (var asking = 0; asking < most && start(tenant, () -> askAll(left, how)); asking++) {
            // As many as may.
        }
        await(questions, patience);
        left.clear();
        var answers = new LinkedHashMap<A, B>();
        for (var question : questions) {
            if (question.answer().isDone()) {
                answers.put(question.asked(), question.answer().join());
            }
        }
        return answers;
    }

    private static <A, B> void askAll(Queue<Question<A, B>> left, Function<A, B> how) {
        for (var next = left.poll(); next != null; next = left.poll()) {
            next.ask(how);
        }
    }

    /** Answers whether it may. */
    private boolean start(TenantId tenant, Runnable work) {
        if (busy.merge(tenant, 1, Integer::sum) > OF_ONE_TENANT) {
            oneLess(tenant);
            return false;
        }
        pool.execute(() -> {
            try {
                Acting.asSystem(tenant, () -> {
                    work.run();
                    return tenant;
                });
            } finally {
                oneLess(tenant);
            }
        });
        return true;
    }

    private void oneLess(TenantId tenant) {
        busy.computeIfPresent(tenant, (same, now) -> now == 1 ? null : now - 1);
    }

    private static <A, B> void await(List<Question<A, B>> questions, Duration most) {
        var all = questions.stream().map(Question::answer).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException some) {
            // Those who have answered say so themselves, and what went wrong.
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
