package io.backgrounder.web.problem;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;

/**
 * Lets the messages of constraints be in the default locale, which is the only one. Quarkus would look it up in the request, and fail where
 * another thread of the request ends its context at that moment.
 */
@ApplicationScoped
class MessageLocale implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.localeResolver(LocaleResolverContext::getDefaultLocale);
    }
}
