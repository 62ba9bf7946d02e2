package io.backgrounder.web.text;

import java.util.List;

/** A representation that has annotations of the CommonMark texts in it. */
public interface Annotated {
    /** The annotations of a text by its path, such as {@code coverage.comparison} or {@code coverage.points.0.text}; none if it has none. */
    List<Annotation> annotations(String path);
}
