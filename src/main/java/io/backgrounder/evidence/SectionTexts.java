package io.backgrounder.evidence;

import io.backgrounder.web.text.TextFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The plain texts of a document's sections, as {@code text=plain} gives them. Each is made when it is first asked for. */
public final class SectionTexts {
    private final String language;
    private final List<String> names;
    private final UnaryOperator<String> markdown;
    private final Map<String, String> plain = new HashMap<>();

    /**
     * @param language of the document (BCP 47)
     * @param markdown returns a section by its name; null if the document does not have it
     */
    public SectionTexts(String language, UnaryOperator<String> markdown) {
        this(language, List.of(), markdown);
    }

    /** @param names the sections that there can be, in their order */
    public SectionTexts(String language, List<String> names, UnaryOperator<String> markdown) {
        this.language = language;
        this.names = names;
        this.markdown = markdown;
    }

    String language() {
        return language;
    }

    List<String> names() {
        return names;
    }

    boolean has(String section) {
        return markdown.apply(section) != null;
    }

    /** The plain text of a section; empty if the document does not have it. */
    String of(String section) {
        return plain.computeIfAbsent(section, name -> {
            String text = markdown.apply(name);
            return text == null ? "" : TextFormat.PLAIN.render(text);
        });
    }
}
