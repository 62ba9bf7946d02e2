package io.backgrounder.translation;

import io.backgrounder.document.Document;

/**
 * A document of a kind of which one can be a translation of another.
 *
 * @param <D> the document itself
 */
public interface Translatable<D extends Document<D>> extends Document<D> {
    /** Null if it is no translation. */
    TranslationDocument translation();

    @Override
    default boolean translates() {
        return translation() != null;
    }

    @Override
    default String translatedBy() {
        return translates() ? translation().digitalSourceType() : null;
    }
}
