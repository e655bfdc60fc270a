package dev.lockkeeper.notify;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** How an answer begins. The rest is not waited for, however long it is. */
class FirstWords implements HttpResponse.BodySubscriber<String> {

    static final int MOST = 500;

    /** No letter takes more. */
    private static final int MOST_BYTES = 4 * MOST;

    private final CompletableFuture<String> words = new CompletableFuture<>();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private @Nullable Subscription subscription;

    @Override
    public CompletionStage<String> getBody() {
        return words;
    }

    @Override
    public void onSubscribe(Subscription fresh) {
        subscription = fresh;
        fresh.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (var part : parts) {
            var bytes = new byte[Math.min(part.remaining(), MOST_BYTES - read.size())];
            part.get(bytes);
            read.writeBytes(bytes);
        }
        if (read.size() == MOST_BYTES && subscription != null) {
            subscription.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable broken) {
        words.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        words.complete(keepable(read.toString(StandardCharsets.UTF_8)));
    }

    /** Whole characters, none of which the database refuses. */
    static String keepable(String text) {
        var codes = text.codePoints()
                .filter(code -> code != 0)
                .map(code -> Character.getType(code) == Character.SURROGATE ? '\uFFFD' : code)
                .limit(MOST)
                .toArray();
        return new String(codes, 0, codes.length);
    }
}
