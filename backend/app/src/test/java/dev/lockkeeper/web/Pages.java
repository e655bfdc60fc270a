package dev.lockkeeper.web;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Renders templates as the application does, without the application: no database, no sign-in. */
@TestConfiguration(proxyBeanMethods = false)
@EnableWebMvc
@Import({Times.class, Stylesheets.class})
class Pages {

    static final CurrentMember ADA = new CurrentMember(
            new Tenant(new TenantId(Ids.next()), "acme", "Acme Trading", true),
            new MemberId(Ids.next()),
            "Ada Lindqvist",
            Role.ADMIN,
            false);

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "specimen");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    ThymeleafViewResolver views(ApplicationContext context, MessageSource messages) {
        var templates = new SpringResourceTemplateResolver();
        templates.setApplicationContext(context);
        templates.setPrefix("classpath:/templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setEnableSpringELCompiler(false);
        engine.setMessageSource(messages);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    static String render(ThymeleafViewResolver views, String name, Map<String, ?> model) throws Exception {
        var request = new MockHttpServletRequest();
        request.setPreferredLocales(List.of(Locale.ENGLISH));
        var response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        request.setAttribute(
                org.springframework.web.servlet.DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE,
                views.getApplicationContext());
        views.resolveViewName(name, Locale.ENGLISH).render(model, request, response);
        return response.getContentAsString();
    }
}
