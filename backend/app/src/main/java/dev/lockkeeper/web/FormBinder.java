package dev.lockkeeper.web;

import dev.lockkeeper.common.Text;
import jakarta.servlet.ServletRequest;
import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

/**
 * Binds what was sent as forms need it: text that cannot be kept is refused as any value of the wrong kind is, and one
 * such value hides neither what was typed beside it nor what is wrong there.
 */
class FormBinder extends ExtendedServletRequestDataBinder {

    private @Nullable AbstractPropertyBindingResult whole;

    FormBinder(@Nullable Object target, String name) {
        super(target, name);
    }

    /** Once the binder is set up: before, it takes no editors. */
    void readText() {
        registerCustomEditor(String.class, new KeepableText());
    }

    /** A record of which one part could not be read is made without that part, and then judged like any other. */
    @Override
    public void construct(ServletRequest request) {
        super.construct(request);
        if (getTarget() != null && getBindingResult().hasErrors()) {
            var part = getBindingResult();
            whole = createBeanPropertyBindingResult();
            part.getFieldErrors().stream().filter(FieldError::isBindingFailure).forEach(whole::addError);
            validate();
        }
    }

    @Override
    protected AbstractPropertyBindingResult getInternalBindingResult() {
        return whole == null ? super.getInternalBindingResult() : whole;
    }

    private static class KeepableText extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            if (text != null && !Text.canBeKept(text)) {
                throw new IllegalArgumentException("text that cannot be kept");
            }
            setValue(text);
        }
    }
}
