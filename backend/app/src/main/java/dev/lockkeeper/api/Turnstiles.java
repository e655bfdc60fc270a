package dev.lockkeeper.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where judging costs much and keeps nothing. */
@Configuration(proxyBeanMethods = false)
class Turnstiles implements WebMvcConfigurer {

    private final Turnstile turnstile;

    Turnstiles(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(turnstile)
                .addPathPatterns("/api/v1/lint", "/api/v1/facts", "/api/v1/queries/review", "/api/v1/policy/trial");
    }
}
