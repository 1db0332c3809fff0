package io.salesvoice.speech;

import io.salesvoice.speech.model.ModelFiles;

/** The repository's models. */
public final class TestModels {
    private TestModels() {}

    public static ModelFiles files() {
        return ModelFiles.find(null);
    }
}
