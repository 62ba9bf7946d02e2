package io.backgrounder.web.text;

/** The values of the parameter {@code text}. The source is CommonMark in our {@link Dialect}. */
public enum TextFormat {
    MARKDOWN {
        @Override
        public String render(String markdown) {
            return markdown;
        }
    },

    HTML {
        @Override
        public String render(String markdown) {
            return SafeHtml.of(markdown);
        }
    },

    PLAIN {
        @Override
        public String render(String markdown) {
            return PlainText.of(Dialect.parse(markdown));
        }
    };

    public abstract String render(String markdown);
}
