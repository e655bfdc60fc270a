package dev.lockkeeper.insight.mail;

import dev.lockkeeper.access.LinkThrottle;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
@RequestMapping("/unsubscribe/insights/{secret}")
class ReportOffController {

    private static final String PAGE = "insight/mail-off";

    private final ReportOrders orders;
    private final LinkThrottle throttle;

    ReportOffController(ReportOrders orders, LinkThrottle throttle) {
        this.orders = orders;
        this.throttle = throttle;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("order", open(secret, request, response));
        model.addAttribute("secret", secret);
        return PAGE;
    }

    @PostMapping
    String create(@PathVariable String secret, Model model, HttpServletRequest request, HttpServletResponse response) {
        var order = open(secret, request, response);
        TokenSecret.parse(ReportOrders.DOOR, secret)
                .ifPresent(known -> TenantContext.run(known.tenant(), () -> orders.end(order)));
        model.addAttribute("order", order);
        model.addAttribute("ended", true);
        return PAGE;
    }

    private ReportOrder open(String secret, HttpServletRequest request, HttpServletResponse response) {
        var host = request.getRemoteAddr();
        if (throttle.mustWait(host)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LinkThrottle.WAIT.toSeconds()));
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return find(secret).orElseThrow(() -> {
            throttle.failed(host);
            return new NotFound("insight-mail");
        });
    }

    private Optional<ReportOrder> find(String secret) {
        return TokenSecret.parse(ReportOrders.DOOR, secret)
                .flatMap(known -> TenantContext.in(known.tenant(), () -> orders.ofSecret(known.text())));
    }
}
