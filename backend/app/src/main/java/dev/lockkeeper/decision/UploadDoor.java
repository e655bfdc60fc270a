package dev.lockkeeper.decision;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Files are sent to two addresses only: anywhere else they are refused before a byte of them is read. */
@Configuration(proxyBeanMethods = false)
class UploadDoor {

    private static final Pattern OPEN = Pattern.compile("/[a-z0-9-]{1,40}/(decisions/imports|rotations/holidays)");

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> noUploadsElsewhere() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new DoorFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static class DoorFilter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (sendsFiles(request) && !OPEN.matcher(address(request)).matches()) {
                response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            } else {
                chain.doFilter(request, response);
            }
        }

        private static boolean sendsFiles(HttpServletRequest request) {
            var type = request.getContentType();
            return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        }

        private static String address(HttpServletRequest request) {
            return request.getRequestURI().substring(request.getContextPath().length());
        }
    }
}
