package dev.lockkeeper.jira;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Jira tells what happens there. Nobody is signed in: the body's signature, or a secret in a header, is the proof,
 * and without it nothing is kept. Jira tries again what gets no answer or a 5xx, and not what gets a 4xx.
 */
@RestController
@RequestMapping("/hooks/jira/{address}")
class NewsController {

    /** Jira sends the whole issue, with its description; a larger one is found by looking. */
    static final int LARGEST = 1 << 20;

    /** So many are read at a time, whoever sends them and however slowly: what they hold is bounded. */
    static final int AT_ONCE = 32;

    private static final String SECONDS = "5";

    private final NewsDesk desk;
    private final Semaphore readers = new Semaphore(AT_ONCE);

    NewsController(NewsDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Void> create(@PathVariable String address, HttpServletRequest request) throws IOException {
        var refusal = desk.refusal(address, request::getHeader);
        if (refusal.isPresent()) {
            return answer(status(refusal.get()));
        }
        if (request.getContentLengthLong() > LARGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (!readers.tryAcquire()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS)
                    .build();
        }
        try {
            return read(address, request);
        } finally {
            readers.release();
        }
    }

    private ResponseEntity<Void> read(String address, HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        return answer(
                body.length > LARGEST
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : status(desk.take(address, new NewsDesk.Sent(request::getHeader, body))));
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }

    private static HttpStatus status(NewsDesk.Answer answer) {
        return switch (answer) {
            case TAKEN -> HttpStatus.OK;
            case NO_SUCH_DOOR -> HttpStatus.NOT_FOUND;
            case NOT_PROVEN -> HttpStatus.UNAUTHORIZED;
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
        };
    }
}
