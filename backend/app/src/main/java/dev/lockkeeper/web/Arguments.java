package dev.lockkeeper.web;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberAuthentication;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may take as arguments beyond Spring's own. */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentMemberArgument());
        resolvers.add(new HtmxArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Cursor.class, Cursor::parse);
    }

    private static class CurrentMemberArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == CurrentMember.class;
        }

        /** An address that needs a member but has no tenant in it is nobody's page. */
        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return MemberAuthentication.current().orElseThrow(() -> new NotFound("member"));
        }
    }

    private static class HtmxArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Htmx.class;
        }

        /** A history restore and a boosted link want the whole page; caches must tell the answers apart. */
        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var response = request.getNativeResponse(HttpServletResponse.class);
            if (response != null) {
                response.addHeader(HttpHeaders.VARY, "HX-Request");
            }
            return new Htmx("true".equals(request.getHeader("HX-Request"))
                    && !"true".equals(request.getHeader("HX-History-Restore-Request"))
                    && !"true".equals(request.getHeader("HX-Boosted")));
        }
    }
}
