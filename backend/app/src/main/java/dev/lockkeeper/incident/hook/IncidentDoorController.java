package dev.lockkeeper.incident.hook;

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
 * Where programs tell of incidents. Nobody is signed in: a signature over the body, or a secret in a header, is the proof,
 * and without it nothing is kept.
 */
@RestController
@RequestMapping("/hooks/incidents/{address}")
class IncidentDoorController {

    /** Read to check its signature; so much at once as many smaller ones would be. */
    static final int LARGEST_READ = 4 * IncidentDoor.LARGEST_KEPT;

    static final int AT_ONCE = 8;
    private static final int AT_ONE_DOOR = 2;

    private static final String A_MINUTE = "60";

    private final IncidentDoor door;
    private final Doorway doorway = new Doorway(LARGEST_READ, AT_ONCE, AT_ONE_DOOR);

    IncidentDoorController(IncidentDoor door) {
        this.door = door;
    }

    @PostMapping
    ResponseEntity<Void> create(@PathVariable String address, HttpServletRequest request) throws IOException {
        var refusal = door.refusal(address, request::getHeader);
        return refusal.isPresent()
                ? answer(refusal.get())
                : doorway.read(
                        address,
                        request,
                        body -> answer(door.take(address, new IncidentDoor.Sent(request::getHeader, body))));
    }

    private static ResponseEntity<Void> answer(IncidentDoor.Answer answer) {
        return switch (answer) {
            case TAKEN -> Doorway.answer(HttpStatus.ACCEPTED);
            case TOO_LARGE -> Doorway.answer(HttpStatus.CONTENT_TOO_LARGE);
            case NO_SUCH_DOOR -> Doorway.answer(HttpStatus.NOT_FOUND);
            case NOT_PROVEN -> Doorway.answer(HttpStatus.UNAUTHORIZED);
            case TOO_MANY -> Doorway.later(HttpStatus.TOO_MANY_REQUESTS, A_MINUTE);
        };
    }
}
