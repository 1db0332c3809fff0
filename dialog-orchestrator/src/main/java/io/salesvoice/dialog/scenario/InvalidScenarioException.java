package io.salesvoice.dialog.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario with faults; the message names the source, and each path with what was found and expected. */
public final class InvalidScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ScenarioProblem> problems;

    InvalidScenarioException(String source, List<ScenarioProblem> problems) {
        super(source + ": " + problems.stream().map(ScenarioProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<ScenarioProblem> problems() {
        return problems;
    }
}
