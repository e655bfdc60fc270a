package dev.lockkeeper.access;

import dev.lockkeeper.tenancy.Tenants;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may reach what over HTTP. Roles are asked for on the steps themselves, in one place each. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class Security {

    private static final String[] PUBLIC = {
        "/css/**",
        "/js/**",
        "/img/**",
        "/vendor/**",
        "/favicon.ico",
        "/sign-in",
        "/sign-in/**",
        "/welcome",
        "/error",
        "/rules/**",
        "/obligations.ics/*",
        "/duty.ics/*",
        "/windows.ics/*",
        "/unsubscribe/**",
        "/actuator/health/**"
    };

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.fromHierarchy(
                "ROLE_OWNER > ROLE_ADMIN\nROLE_ADMIN > ROLE_REVIEWER\nROLE_REVIEWER > ROLE_ENGINEER\nROLE_ENGINEER > ROLE_VIEWER");
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, TokenCheck tokens, ApiRefusals refusals, CurrentMemberFilter member)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/openapi/**", "/api/openapi.yaml")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(
                        server -> server.authenticationManagerResolver(request -> new ProviderManager(tokens))
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals))
                .addFilterAfter(member, AuthorizationFilter.class)
                .build();
    }

    /** Other systems tell something there; each door asks for its own proof. No session, so nothing to forge. */
    @Bean
    @Order(2)
    SecurityFilterChain doors(HttpSecurity http) throws Exception {
        return http.securityMatcher("/hooks/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SignIn signIn, CurrentMemberFilter member) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .authenticationProvider(signIn)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .failureForwardUrl("/sign-in/refused")
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                // Mail programs post there by themselves; the address is the secret.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/unsubscribe/**")
                        .csrfTokenRepository(csrfTokens())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInEntryPoint()))
                .headers(headers -> headers.addHeaderWriter((request, response) ->
                                response.setHeader("Content-Security-Policy", CspNonce.policy(request)))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> {}))
                .addFilterAfter(member, AuthorizationFilter.class)
                .build();
    }

    @Bean
    CurrentMemberFilter currentMemberFilter(Tenants tenants, Members members) {
        return new CurrentMemberFilter(tenants, members);
    }

    /** Spring Boot would run every filter bean for every request as well; this one belongs to the chains above. */
    @Bean
    FilterRegistrationBean<CurrentMemberFilter> notByItself(CurrentMemberFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    private static CookieCsrfTokenRepository csrfTokens() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return repository;
    }

    /** After sign-in people return to the page they asked for, never to a part of one. */
    private static RequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> HttpMethod.GET.matches(request.getMethod()) && request.getHeader("HX-Request") == null);
        return cache;
    }
}
