package io.backgrounder.revision;

import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.request.Surface;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Checks the addresses in a page that comes from an import: members with the format of a URI must contain one. */
public final class PageAddresses {
    /** The form of the API's own links, which are relative to the host. */
    private static final String LINK = Surface.DELIVERY.path() + "[A-Za-z0-9/_?=-]*";

    private PageAddresses() {}

    /** Returns an error for each invalid address in a record of records and lists. */
    public static List<Problem.Error> faults(String pointer, Object value) {
        List<Problem.Error> faults = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                faults.addAll(faults(pointer + "/" + i, list.get(i)));
            }
        } else if (value instanceof Record object) {
            for (RecordComponent member : object.getClass().getRecordComponents()) {
                String at = pointer + "/" + member.getName();
                Schema schema = member.getAccessor().getAnnotation(Schema.class);
                if (value(object, member) instanceof String text && schema != null) {
                    fault(at, schema.format(), text, faults);
                } else {
                    faults.addAll(faults(at, value(object, member)));
                }
            }
        }
        return faults;
    }

    private static void fault(String pointer, String format, String text, List<Problem.Error> faults) {
        if (format.equals("uri") && !text.matches(Forms.URL)) {
            faults.add(Problem.Error.member(pointer, Forms.URL_MESSAGE));
        } else if (format.equals("uri-reference") && !text.matches(LINK)) {
            faults.add(Problem.Error.member(pointer, "must be a link such as /v1/stories/floods"));
        }
    }

    private static Object value(Record object, RecordComponent member) {
        try {
            return member.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
