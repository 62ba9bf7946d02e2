package io.backgrounder.change;

import io.backgrounder.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the data of an event can be; for the OpenAPI document. */
@Schema(
        description = "A change; a problem, where the event is a `failure`",
        anyOf = {Change.class, Problem.class})
interface ChangeEvent {}
