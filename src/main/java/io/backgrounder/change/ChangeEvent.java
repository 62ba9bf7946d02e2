package io.backgrounder.change;

import io.backgrounder.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The schemas of the data of an event, for the OpenAPI document. */
@Schema(
        description = "A change, or a problem if the event is a `failure`",
        anyOf = {Change.class, Problem.class})
interface ChangeEvent {}
