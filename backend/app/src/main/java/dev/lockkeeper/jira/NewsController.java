package dev.lockkeeper.jira;

import dev.lockkeeper.outside.Doorway;
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

    static final int AT_ONCE = 32;
    static final int AT_ONE_DOOR = 4;

    private final NewsDesk desk;
    private final Doorway doorway = new Doorway(LARGEST, AT_ONCE, AT_ONE_DOOR);

    NewsController(NewsDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Void> create(@PathVariable String address, HttpServletRequest request) throws IOException {
        var refusal = desk.refusal(address, request::getHeader);
        return refusal.isPresent()
                ? answer(refusal.get())
                : doorway.read(
                        address,
                        request,
                        body -> answer(desk.take(address, new NewsDesk.Sent(request::getHeader, body))));
    }

    private static ResponseEntity<Void> answer(NewsDesk.Answer answer) {
        return Doorway.answer(status(answer));
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
