package dev.lockkeeper.notify;

import dev.lockkeeper.access.LinkThrottle;
import dev.lockkeeper.common.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * No more of these mails, without signing in. Looking changes nothing: mail programs look at every link. Whoever tries
 * addresses that open nothing has to wait.
 */
@Controller
@RequestMapping("/unsubscribe/{secret}")
class UnsubscribeController {

    private static final String PAGE = "notify/unsubscribe";

    private final Unsubscribing unsubscribing;
    private final LinkThrottle throttle;

    UnsubscribeController(Unsubscribing unsubscribing, LinkThrottle throttle) {
        this.unsubscribing = unsubscribing;
        this.throttle = throttle;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("out", open(secret, unsubscribing::look, request, response));
        model.addAttribute("secret", secret);
        return PAGE;
    }

    @PostMapping
    String create(@PathVariable String secret, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("out", open(secret, unsubscribing::end, request, response));
        model.addAttribute("ended", true);
        return PAGE;
    }

    private WayOut open(
            String secret,
            Function<String, Optional<WayOut>> door,
            HttpServletRequest request,
            HttpServletResponse response) {
        var host = request.getRemoteAddr();
        if (throttle.mustWait(host)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LinkThrottle.WAIT.toSeconds()));
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return door.apply(secret).orElseThrow(() -> {
            throttle.failed(host);
            return new NotFound("unsubscribing");
        });
    }
}
