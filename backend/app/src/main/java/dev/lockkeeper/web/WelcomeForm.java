package dev.lockkeeper.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The first organisation and its owner as typed. */
record WelcomeForm(
        @NotBlank(message = "{welcome.form.code.missing}") String code,

        @NotBlank(message = "{welcome.form.name.missing}") @Size(max = 200, message = "{welcome.form.name.missing}")
        String name,

        @NotBlank(message = "{welcome.form.slug.missing}") String slug,

        @NotBlank(message = "{welcome.form.owner.missing}") @Size(max = 200, message = "{welcome.form.owner.missing}")
        String owner,

        @NotBlank(message = "{welcome.form.email.wrong}") @Email(message = "{welcome.form.email.wrong}")
        String email,

        @Size(min = 12, max = 200, message = "{welcome.form.password.length}")
        String password) {

    static WelcomeForm blank() {
        return new WelcomeForm("", "", "", "", "", "");
    }
}
