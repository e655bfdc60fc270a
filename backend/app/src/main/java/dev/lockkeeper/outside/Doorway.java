package dev.lockkeeper.outside;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Reads what another system sends, up to a size, and so many at a time, whoever sends them and however slowly: what they
 * hold is bounded.
 */
public final class Doorway {

    private static final String SECONDS = "5";

    private final int largest;
    private final Semaphore readers;

    /** @param largest in bytes */
    public Doorway(int largest, int atOnce) {
        this.largest = largest;
        readers = new Semaphore(atOnce);
    }

    /**
     * Answers 413 to what is too large, 503 where too many are being read, else what the step says.
     *
     * @param step takes the bytes as they were sent
     */
    public ResponseEntity<Void> read(HttpServletRequest request, Function<byte[], ResponseEntity<Void>> step)
            throws IOException {
        if (request.getContentLengthLong() > largest) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (!readers.tryAcquire()) {
            return later(HttpStatus.SERVICE_UNAVAILABLE, SECONDS);
        }
        try {
            var body = request.getInputStream().readNBytes(largest + 1);
            return body.length > largest ? answer(HttpStatus.CONTENT_TOO_LARGE) : step.apply(body);
        } finally {
            readers.release();
        }
    }

    public static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }

    /** @param seconds after which to come again */
    public static ResponseEntity<Void> later(HttpStatus status, String seconds) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
