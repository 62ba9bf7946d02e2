package io.backgrounder.image;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import io.backgrounder.web.json.Forms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The member must be an address at which this server lets images be. */
@Target({METHOD, FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ImageUrl.Validator.class)
@interface ImageUrl {
    /** The longest address that is looked at. */
    int LONGEST = 2000;

    String message() default "must be an address at which images may be";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the scheme and the host. The form is that of {@link Forms#URL}, which {@link Pattern} checks. */
    @ApplicationScoped
    class Validator implements ConstraintValidator<ImageUrl, String> {
        @Inject
        ImageHosts hosts;

        @Override
        public boolean isValid(String url, ConstraintValidatorContext context) {
            if (url == null || url.length() > LONGEST || !url.matches(Forms.URL)) {
                return true;
            }
            String fault = hosts.fault(url);
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }
    }
}
