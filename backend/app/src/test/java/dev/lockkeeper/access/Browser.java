package dev.lockkeeper.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.lockkeeper.Cast;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** A person before a browser, signed in, without script: gets pages and posts forms. */
@TestComponent
public class Browser {

    private final MockMvcTester mvc;
    private final Users users;

    Browser(MockMvcTester mvc, Users users) {
        this.mvc = mvc;
        this.users = users;
    }

    /** The address is within the person's tenant unless it begins with a slash. */
    public MockMvcRequestBuilder get(CurrentMember person, String address) {
        return mvc.get().uri(within(person, address)).with(user(details(person)));
    }

    /** The page at the address, which is there. */
    public String text(CurrentMember person, String address) {
        var page = get(person, address).exchange();
        assertThat(page).as(address).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** As a page that is open already asks for a part of it. */
    public MockMvcRequestBuilder part(CurrentMember person, String address) {
        return get(person, address).header("HX-Request", "true");
    }

    public MockMvcRequestBuilder post(CurrentMember person, String address) {
        return mvc.post()
                .uri(within(person, address))
                .with(user(details(person)))
                .with(csrf());
    }

    /** Any method; the address is whole. */
    public MockMvcRequestBuilder send(CurrentMember person, HttpMethod method, String address) {
        return mvc.method(method).uri(address).with(user(details(person))).with(csrf());
    }

    private SignedInUser details(CurrentMember person) {
        var user =
                (SignedInUser) users.loadUserByUsername(Cast.mail(person.name().split(" ")[0], person.slug()));
        user.eraseCredentials();
        return user;
    }

    private static String within(CurrentMember person, String address) {
        return address.startsWith("/") ? address : "/" + person.slug() + "/" + address;
    }
}
