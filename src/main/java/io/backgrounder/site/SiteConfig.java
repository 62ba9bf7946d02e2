package io.backgrounder.site;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The addresses of the site's pages, each as a {@link PagePattern}, and the publication that it is. */
@ConfigMapping(prefix = "backgrounder.site")
interface SiteConfig {
    /** {@code https://www.example.com/{language}/{slug}}. */
    Optional<String> story();

    Optional<String> faq();

    Optional<String> topic();

    Optional<String> source();

    Optional<String> contributor();

    Optional<String> front();

    /** The name of the publication. */
    Optional<String> name();

    /** The language of the publication (BCP 47). */
    Optional<String> language();
}
