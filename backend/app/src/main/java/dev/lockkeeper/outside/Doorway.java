package dev.lockkeeper.outside;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Reads what another system sends, up to a size, and so many at a time, whoever sends them and however slowly: what they
 * hold is bounded. At one door it is a few of them, so that slow senders there keep nobody else from being heard.
 */
public final class Doorway {

    private static final String SECONDS = "5";

    /** A webhook's time for an answer is several seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final int largest;
    private final DoorTurns turns;

    /**
     * @param largest in bytes
     * @param atOnce at all doors of this node together
     * @param few at one of them
     */
    public Doorway(int largest, int atOnce, int few) {
        this.largest = largest;
        this.turns = new DoorTurns(atOnce, few, PATIENCE);
    }

    /**
     * Answers 413 to what is too large, 503 where too many are being read, else what the step says.
     *
     * @param door there must be one of that address
     * @param step takes the bytes as they were sent
     */
    public ResponseEntity<Void> read(
            String door, HttpServletRequest request, Function<byte[], ResponseEntity<Void>> step) throws IOException {
        if (request.getContentLengthLong() > largest) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (!turns.enter(door)) {
            return later(HttpStatus.SERVICE_UNAVAILABLE, SECONDS);
        }
        try {
            var body = request.getInputStream().readNBytes(largest + 1);
            return body.length > largest ? answer(HttpStatus.CONTENT_TOO_LARGE) : step.apply(body);
        } finally {
            turns.leave(door);
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
