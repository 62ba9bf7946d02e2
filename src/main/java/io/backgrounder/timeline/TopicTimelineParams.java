package io.backgrounder.timeline;

import io.backgrounder.web.query.ListParams;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters of the timeline of a topic. */
public class TopicTimelineParams extends ListParams {
    @Parameter(
            description =
                    "The time around which the first page is, in EDTF. Default: today in UTC. Half of the page's entries begin after it, as"
                            + " far as there are so many",
            example = "2023-06")
    @RestQuery
    @EdtfDate
    public String around;

    @Parameter(
            description =
                    "Only entries that begin at this time or later, in EDTF: `2023` from the beginning of the year",
            example = "2004")
    @RestQuery
    @EdtfDate
    public String dateFrom;

    @Parameter(
            description = "Only entries that begin at this time or earlier, in EDTF: `2023` up to the end of the year",
            example = "2026")
    @RestQuery
    @EdtfDate
    public String dateTo;
}
