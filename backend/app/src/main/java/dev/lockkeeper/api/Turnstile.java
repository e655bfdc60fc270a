package dev.lockkeeper.api;

import dev.lockkeeper.web.Pace;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets so many checks a minute of one token through, and so many at once of all, before their bodies are read. */
@Component
class Turnstile implements HandlerInterceptor {

    private static final String INSIDE = Turnstile.class.getName();

    private static final long SHORTLY = 1;

    private final Bulkhead places;
    private final Pace perToken;

    Turnstile(ApiLimits limits) {
        places = Bulkhead.of(
                "checks",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.places())
                        .maxWaitDuration(limits.longestWait())
                        .build());
        perToken = new Pace(limits.checksPerMinute());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("POST")) {
            return true;
        }
        admit(Objects.requireNonNullElse(request.getHeader("Authorization"), ""));
        request.setAttribute(INSIDE, true);
        return true;
    }

    /** Takes one of the places, which {@link #leave()} gives back. */
    void admit(String token) {
        perToken.secondsToWait(token).ifPresent(seconds -> {
            throw TooMany.ofToken(perToken.perMinute(), seconds);
        });
        if (!places.tryAcquirePermission()) {
            throw TooMany.atOnce(SHORTLY);
        }
    }

    void leave() {
        places.onComplete();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(INSIDE) != null) {
            request.removeAttribute(INSIDE);
            leave();
        }
    }
}
