package org.callout.dispatch.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.jspecify.annotations.Nullable;

/** The category belongs to this kind of callout. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OfKind.Validator.class)
@interface OfKind {

    CalloutKind value();

    String message() default "must be a category of {value}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is somebody else's concern. */
    final class Validator implements ConstraintValidator<OfKind, Category> {

        private CalloutKind kind = CalloutKind.INCIDENT;

        @Override
        public void initialize(OfKind constraint) {
            kind = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable Category category, ConstraintValidatorContext context) {
            return category == null || category.kind() == kind;
        }
    }
}
