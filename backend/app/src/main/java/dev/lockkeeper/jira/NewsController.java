package dev.lockkeeper.jira;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

    private final NewsDesk desk;

    NewsController(NewsDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Void> create(@PathVariable String address, HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return ResponseEntity.status(status(desk.take(address, new NewsDesk.Sent(request::getHeader, body))))
                .build();
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
